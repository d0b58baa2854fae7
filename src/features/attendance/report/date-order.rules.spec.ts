import { decideDateOrder } from './date-order.rules.js';
import type { MeetingReport, ReportRow } from './report-row.js';
import { readWrittenTime } from './written-time.js';

/** 4 March 2026, 12:00 to 13:00 on the session's clock. */
const FOURTH_OF_MARCH = { start: Date.UTC(2026, 2, 4, 12), end: Date.UTC(2026, 2, 4, 13) };

function report(joins: string[], otherDates: string[] = []): MeetingReport {
  const rows = joins.map((text, at): ReportRow => {
    const join = readWrittenTime(text) ?? ('unreadable' as const);
    return {
      line: at + 2,
      name: 'Ana Vega',
      originalName: null,
      email: null,
      phone: false,
      join,
      leave: null,
      waitingRoom: false,
      attended: null,
    };
  });
  const others = otherDates.map((text) => readWrittenTime(text)!);
  return { format: 'Z1', headerLine: 1, hasTimes: true, rows, otherDates: others, problems: [] };
}

function refusal(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return error;
  }
  return null;
}

describe('the order of a file’s dates', () => {
  it('is settled by one date that only month-first can read', () => {
    expect(decideDateOrder(report(['03/04/2026 12:00', '03/14/2026 12:00']), FOURTH_OF_MARCH)).toBe('mdy');
  });

  it('is settled by one date that only day-first can read', () => {
    expect(decideDateOrder(report(['03/04/2026 12:00', '14/03/2026 12:00']), FOURTH_OF_MARCH)).toBe('dmy');
  });

  it('follows a date elsewhere in the file', () => {
    const file = report(['05/06/2026 12:00'], ['15/08/2022 01:27']);
    expect(decideDateOrder(file, FOURTH_OF_MARCH)).toBe('dmy');
  });

  it('follows the session’s date, month first', () => {
    expect(decideDateOrder(report(['03/04/2026 12:00', '03/04/2026 12:10']), FOURTH_OF_MARCH)).toBe('mdy');
  });

  it('follows the session’s date, day first', () => {
    expect(decideDateOrder(report(['04/03/2026 12:00']), FOURTH_OF_MARCH)).toBe('dmy');
  });

  it('follows the session’s date for a report in a far zone, a day off', () => {
    expect(decideDateOrder(report(['05/03/2026 06:00']), FOURTH_OF_MARCH)).toBe('dmy');
  });

  it('is month first where both readings are the same day', () => {
    expect(decideDateOrder(report(['05/05/2026 12:00']), FOURTH_OF_MARCH)).toBe('mdy');
  });

  it('stays open, and nothing is read, where neither reading is near the session', () => {
    expect(
      refusal(() => decideDateOrder(report(['05/05/2026 12:00', '05/06/2026 12:00']), FOURTH_OF_MARCH)),
    ).toMatchObject({
      code: 'ambiguous_dates',
      line: 3,
      message: expect.stringMatching(/May 6, 2026 or June 5, 2026/),
    });
  });

  it('stays open where rows fall on the session’s date under either order', () => {
    const rows = ['03/04/2026 12:00', '04/03/2026 12:00'];
    expect(refusal(() => decideDateOrder(report(rows), FOURTH_OF_MARCH))).toMatchObject({
      code: 'ambiguous_dates',
    });
  });

  it('stays open where the rest of the file contradicts the session’s date', () => {
    const file = report(['03/04/2026 12:00'], ['15/08/2022 01:27']);
    expect(refusal(() => decideDateOrder(file, FOURTH_OF_MARCH))).toMatchObject({
      code: 'ambiguous_dates',
      line: 2,
    });
  });

  it('is refused in a file that mixes both, naming the lines', () => {
    const file = report(['03/14/2026 12:00', '14/03/2026 12:00']);
    expect(refusal(() => decideDateOrder(file, FOURTH_OF_MARCH))).toMatchObject({
      code: 'ambiguous_dates',
      line: 3,
    });
  });

  it('is what was asked for, where the file leaves it open', () => {
    expect(decideDateOrder(report(['05/06/2026 12:00']), FOURTH_OF_MARCH, 'dmy')).toBe('dmy');
    expect(decideDateOrder(report(['03/04/2026 12:00']), FOURTH_OF_MARCH, 'dmy')).toBe('dmy');
  });

  it('is not what was asked for, where a date contradicts it', () => {
    const file = report(['03/04/2026 12:00', '14/03/2026 12:00']);
    expect(refusal(() => decideDateOrder(file, FOURTH_OF_MARCH, 'mdy'))).toMatchObject({
      code: 'date_order_mismatch',
      line: 3,
    });
  });

  it('has a name of its own for written months and for year-first dates, whatever was asked for', () => {
    expect(decideDateOrder(report(['Mar 4, 2026 12:00']), FOURTH_OF_MARCH, 'dmy')).toBe('named');
    expect(decideDateOrder(report(['rubbish', '2026-03-04 12:00']), FOURTH_OF_MARCH)).toBe('ymd');
  });

  it('is unknown without any date', () => {
    expect(decideDateOrder(report([]), FOURTH_OF_MARCH)).toBeNull();
  });
});
