import fc from 'fast-check';
import { previewReport, type SessionTime } from './preview.rules.js';
import { ReportError } from './report/report-error.js';
import { file, inUtc, NOON_IN_DENVER, personNamed, previewOfLines, utf16, Z1, Z4 } from './report.factory.js';

const row = (name: string, email: string, from: string, to: string) =>
  `${name},${email},03/04/2026 ${from},03/04/2026 ${to},60,No`;
const ANA = row('Ana Vega', 'ana@example.org', '12:00:00 PM', '01:00:00 PM');

function refusal(lines: string[], session: Partial<SessionTime> = {}): unknown {
  try {
    previewOfLines(lines, session);
  } catch (error) {
    return error;
  }
  return null;
}

describe('a preview of attendance', () => {
  it('counts the union of a person’s intervals, not the durations of their rows', () => {
    const preview = previewOfLines([
      Z1,
      row('Ana Vega', 'ana@example.org', '11:50:00 AM', '01:10:00 PM'),
      row('Ana Vega', 'ana@example.org', '12:05:00 PM', '12:50:00 PM'),
      row('Ana Vega', 'ANA@EXAMPLE.ORG', '12:55:00 PM', '01:05:00 PM'),
    ]);
    expect(preview.people).toHaveLength(1);
    expect(personNamed(preview, 'Ana Vega')).toMatchObject({
      seconds: 3600,
      minutes: 60,
      lines: [2, 3, 4],
      flags: ['overlap_merged', 'clipped'],
    });
  });

  it('cuts the breaks out', () => {
    const breaks = [{ start: new Date('2026-03-04T19:30:00Z'), end: new Date('2026-03-04T19:40:00Z') }];
    const ana = personNamed(previewOfLines([Z1, ANA], { breaks }), 'Ana Vega');
    expect(ana).toMatchObject({ seconds: 3000, flags: [] });
    expect(inUtc(ana)).toEqual(['19:00:00–19:30:00', '19:40:00–20:00:00']);
  });

  it('rounds minutes to two decimals, and keeps the seconds', () => {
    const preview = previewOfLines([Z1, row('Ana Vega', '', '12:00:00 PM', '12:00:20 PM')]);
    expect(personNamed(preview, 'Ana Vega')).toMatchObject({ seconds: 20, minutes: 0.33 });
  });

  it('keeps a guest apart from a person with an e-mail and the same name, and suggests it', () => {
    const preview = previewOfLines([Z1, ANA, row('Ana Vega', '', '12:00:00 PM', '12:10:00 PM')]);
    expect(preview.people.map(({ email, namesake, flags }) => [email, namesake, flags])).toEqual([
      ['ana@example.org', null, []],
      [null, 'email:ana@example.org', ['name_only']],
    ]);
  });

  it('joins two rows of one name without an e-mail, and says that it is by name only', () => {
    const preview = previewOfLines([
      Z1,
      row('Guest One', '', '12:00:00 PM', '12:10:00 PM'),
      row('guest one', '', '12:20:00 PM', '12:30:00 PM'),
    ]);
    expect(preview.people).toMatchObject([
      { name: 'Guest One', seconds: 1200, flags: ['name_only', 'rejoined'] },
    ]);
  });

  it('shows who was renamed by the current name', () => {
    const preview = previewOfLines([
      Z1,
      row('Annie (Ana Vega)', 'ana@example.org', '12:00:00 PM', '12:10:00 PM'),
    ]);
    expect(preview.people).toMatchObject([{ name: 'Annie', flags: ['renamed'] }]);
    expect(preview.rows).toMatchObject([{ name: 'Annie', originalName: 'Ana Vega', flags: ['renamed'] }]);
  });

  it('does not call it a rename when current and original name are the same', () => {
    const preview = previewOfLines([
      Z1,
      row('ana vega (Ana Vega)', 'ana@example.org', '12:00:00 PM', '12:10:00 PM'),
    ]);
    expect(preview.people).toMatchObject([{ name: 'ana vega', flags: [] }]);
  });

  it('marks telephone callers', () => {
    const preview = previewOfLines([Z1, row('13035550123', '', '12:00:00 PM', '12:10:00 PM')]);
    expect(preview.people).toMatchObject([{ name: '13035550123', flags: ['name_only', 'phone'] }]);
  });

  it('shows the e-mail where there is no name', () => {
    const preview = previewOfLines([Z1, row('', 'ana@example.org', '12:00:00 PM', '12:10:00 PM')]);
    expect(preview.people).toMatchObject([{ name: 'ana@example.org', email: 'ana@example.org' }]);
  });

  it('takes what is no address for no e-mail', () => {
    const preview = previewOfLines([Z1, row('Ana Vega', 'n/a', '12:00:00 PM', '12:10:00 PM')]);
    expect(preview.people).toMatchObject([{ email: null, flags: ['name_only'] }]);
  });

  it('finds people behind NUL bytes and zero-width characters', () => {
    const preview = previewOfLines([
      Z1,
      ANA,
      row('A\0na\u200b Vega', 'ana\u200b@example.org', '12:00:00 PM', '12:10:00 PM'),
    ]);
    expect(preview.people).toHaveLength(1);
  });

  it('reads the same from UTF-8 and UTF-16', () => {
    const text = file(Z1, ANA).toString();
    expect(previewReport(utf16(text), NOON_IN_DENVER)).toEqual(
      previewReport(Buffer.from(text), NOON_IN_DENVER),
    );
  });

  it('keeps every row as it was, with its instants', () => {
    const preview = previewOfLines([
      Z4,
      'Ana Vega,ANA@example.org,03/04/2026 11:00:00 AM,03/04/2026 12:10:00 PM,1,No,,Yes',
    ]);
    expect(preview.rows).toEqual([
      {
        line: 2,
        name: 'Ana Vega',
        originalName: null,
        email: 'ana@example.org',
        joinAt: Date.UTC(2026, 2, 4, 18) / 1000,
        leaveAt: Date.UTC(2026, 2, 4, 19, 10) / 1000,
        waitingRoom: true,
        flags: ['waiting_room_excluded'],
      },
    ]);
  });

  it('is the same whichever way the rows are ordered', () => {
    const rows = [
      ANA,
      row('Ben Okoro', 'ben@example.org', '12:20:00 PM', '12:50:00 PM'),
      row('Ana Vega', 'ana@example.org', '12:10:00 PM', '12:20:00 PM'),
    ];
    const byKey = (lines: string[]) =>
      Object.fromEntries(
        previewOfLines([Z1, ...lines]).people.map((person) => [person.key, [person.seconds, person.flags]]),
      );
    expect(byKey([...rows].reverse())).toEqual(byKey(rows));
  });
});

describe('the problems of a preview', () => {
  it('are none for a clean file', () => {
    expect(previewOfLines([Z1, ANA]).problems).toEqual([]);
  });

  it('name the line of a row that leaves before it joins', () => {
    const preview = previewOfLines([Z1, ANA, row('Ben Okoro', '', '12:30:00 PM', '12:10:00 PM')]);
    expect(preview.problems).toMatchObject([{ line: 3, code: 'negative_interval' }]);
    expect(personNamed(preview, 'Ben Okoro')).toMatchObject({
      seconds: null,
      flags: ['name_only', 'no_times', 'negative_interval'],
    });
  });

  it.each([
    [
      'Ben Okoro,,--,--,0,No',
      'missing_time',
      'The row has neither a join nor a leave time. It was not counted.',
    ],
    [
      'Ben Okoro,,03/04/2026 12:10:00 PM,,0,No',
      'missing_time',
      'The row has no leave time. It was not counted.',
    ],
    [
      'Ben Okoro,,,03/04/2026 12:10:00 PM,0,No',
      'missing_time',
      'The row has no join time. It was not counted.',
    ],
    [
      'Ben Okoro,,soon,03/04/2026 12:10:00 PM,0,No',
      'unreadable_time',
      expect.stringMatching(/^The join time cannot be read/),
    ],
  ])('name the line of a row without usable times: %s', (line, code, message) => {
    const preview = previewOfLines([Z1, ANA, line]);
    expect(preview.problems).toEqual([{ line: 3, code, message }]);
    expect(personNamed(preview, 'Ben Okoro')).toMatchObject({
      seconds: null,
      minutes: null,
      flags: ['name_only', 'no_times'],
    });
  });

  it('name the line of a row that does not fit under the headings', () => {
    const preview = previewOfLines([
      Z1,
      'Vega, Ana,ana@example.org,03/04/2026 12:00:00 PM,03/04/2026 12:10:00 PM,10,No',
      ANA,
      'Total 2',
    ]);
    expect(preview.problems).toMatchObject([
      { line: 2, code: 'unreadable_row' },
      { line: 4, code: 'unreadable_row' },
    ]);
    expect(preview.people).toHaveLength(1);
  });

  it('name the line of a row without name and e-mail, which stays a person of its own', () => {
    const nameless = ',,03/04/2026 12:00:00 PM,03/04/2026 12:10:00 PM,10,No';
    const preview = previewOfLines([Z1, nameless, nameless]);
    expect(preview.problems).toMatchObject([
      { line: 2, code: 'no_name' },
      { line: 3, code: 'no_name' },
    ]);
    expect(preview.people).toHaveLength(2);
  });

  it('count lines of the file, also after a name with a line break', () => {
    const preview = previewOfLines([
      Z1,
      '"Ana\nVega",ana@example.org,03/04/2026 12:00:00 PM,03/04/2026 12:10:00 PM,10,No',
      '',
      row('Ben Okoro', '', '12:30:00 PM', '12:10:00 PM'),
    ]);
    expect(preview.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(preview.problems).toMatchObject([{ line: 5 }]);
    expect(personNamed(preview, 'Ana Vega').seconds).toBe(600);
  });

  it('tell that there is nobody below the headings', () => {
    expect(previewOfLines([Z1])).toMatchObject({ people: [], problems: [{ line: 1, code: 'no_rows' }] });
  });

  it('propose a zone when all rows miss the session by the same offset, and shift nothing', () => {
    const preview = previewOfLines([
      Z1,
      row('Ana Vega', '', '07:00:00 PM', '08:00:00 PM'),
      row('Ben Okoro', '', '07:05:00 PM', '08:00:00 PM'),
    ]);
    expect(preview.problems).toMatchObject([
      { line: 1, code: 'zone_shift_suspected', message: expect.stringMatching(/7 h too late.*UTC/) },
    ]);
    expect(preview.zoneShift?.seconds).toBe(-7 * 3600);
    expect(preview.people.map(({ seconds }) => seconds)).toEqual([0, 0]);
  });

  it('tell that no row falls into the session', () => {
    const preview = previewOfLines([Z1, 'Ana Vega,,03/20/2026 12:00:00 PM,03/20/2026 01:00:00 PM,60,No']);
    expect(preview.problems).toMatchObject([{ line: 1, code: 'outside_session' }]);
    expect(preview.people).toMatchObject([{ seconds: 0, intervals: [], flags: ['name_only', 'clipped'] }]);
  });

  it('say nothing of a participant that is in the file', () => {
    const preview = previewOfLines([
      Z1,
      'Ben Okoro,ben@example.org,soon,later,0,No',
      row('Ana Vega', 'ana@example.org', '12:30:00 PM', '12:10:00 PM'),
    ]);
    expect(JSON.stringify(preview.problems)).not.toMatch(/Ben|Ana|@|soon/);
  });
});

describe('times around a change of the clocks', () => {
  const change = (date: string, from: string, to: string) => [
    Z1,
    `Ana Vega,,${date} ${from},${date} ${to},60,No`,
  ];

  it('take the first of an hour that occurs twice', () => {
    const session = { start: new Date('2026-11-01T07:00:00Z'), end: new Date('2026-11-01T09:00:00Z') };
    const preview = previewOfLines(change('11/01/2026', '01:10:00 AM', '01:40:00 AM'), session, 'mdy');
    expect(inUtc(personNamed(preview, 'Ana Vega'))).toEqual(['07:10:00–07:40:00']);
    expect(preview.problems).toMatchObject([{ line: 2, code: 'repeated_hour' }]);
  });

  it('take the second of it for a leave that would otherwise come before its join', () => {
    const session = { start: new Date('2026-11-01T07:00:00Z'), end: new Date('2026-11-01T09:00:00Z') };
    const preview = previewOfLines(change('11/01/2026', '01:50:00 AM', '01:20:00 AM'), session, 'mdy');
    expect(inUtc(personNamed(preview, 'Ana Vega'))).toEqual(['07:50:00–08:20:00']);
  });

  it('take the one in which the session is', () => {
    const session = { start: new Date('2026-11-01T08:00:00Z'), end: new Date('2026-11-01T09:00:00Z') };
    const preview = previewOfLines(change('11/01/2026', '01:10:00 AM', '01:40:00 AM'), session, 'mdy');
    expect(inUtc(personNamed(preview, 'Ana Vega'))).toEqual(['08:10:00–08:40:00']);
    expect(preview.problems).toEqual([]);
  });

  it('move a time that was skipped forward', () => {
    const session = { start: new Date('2026-03-08T08:00:00Z'), end: new Date('2026-03-08T10:00:00Z') };
    const preview = previewOfLines(change('03/08/2026', '01:30:00 AM', '02:30:00 AM'), session, 'mdy');
    expect(inUtc(personNamed(preview, 'Ana Vega'))).toEqual(['08:30:00–09:30:00']);
    expect(preview.problems).toMatchObject([{ line: 2, code: 'skipped_hour' }]);
  });

  it('count an interval across the change by its true length', () => {
    const session = { start: new Date('2026-03-08T08:00:00Z'), end: new Date('2026-03-08T10:00:00Z') };
    const preview = previewOfLines(change('03/08/2026', '01:30:00 AM', '03:30:00 AM'), session, 'mdy');
    expect(personNamed(preview, 'Ana Vega').seconds).toBe(3600);
  });
});

describe('a quotation mark out of place', () => {
  const BOB = '"Bob Roy,bob@example.org,03/04/2026 12:00:00 PM,03/04/2026 01:00:00 PM,60,No';
  const CID = '"Cid",cid@example.org,03/04/2026 12:00:00 PM,03/04/2026 01:00:00 PM,60,No';
  const DEE = row('Dee Tso', 'dee@example.org', '12:00:00 PM', '01:00:00 PM');
  const told = (lines: string[]) => {
    const { people, problems } = previewOfLines(lines);
    return [people.map(({ name }) => name), problems];
  };
  const fault = (line: number, message: string) => [{ line, code: 'unclosed_quote', message }];
  const one = (lines: string) =>
    `Lines ${lines} were read as one row because of an unclosed or misplaced quotation mark, and were left out. ` +
    'Mend them and send the file again.';

  it('lets nobody disappear in the row above without a word', () => {
    expect(told([Z1, ANA, BOB, CID, DEE])).toEqual([['Ana Vega', 'Dee Tso'], fault(3, one('3–4'))]);
  });

  it('is told also where several lines disappear in it', () => {
    const lines = [Z1, ANA, BOB, row('Eva Ulm', 'eva@example.org', '12:00:00 PM', '01:00:00 PM'), CID, DEE];
    expect(told(lines)).toEqual([['Ana Vega', 'Dee Tso'], fault(3, one('3–5'))]);
  });

  it('is told where it only mixes up the cells of its own line', () => {
    const quoted = (name: string) => `${name},,"Mar 4, 2026 12:00:00","Mar 4, 2026 13:00:00",60,No,No`;
    expect(told([Z4, quoted('Ana Vega'), quoted('"Bob Roy'), quoted('Dee Tso')])).toEqual([
      ['Ana Vega', 'Dee Tso'],
      fault(
        3,
        'Line 3 has an unclosed or misplaced quotation mark and was left out. Mend it and send the file again.',
      ),
    ]);
  });

  it('is no fault in a nickname, or where a cell that is closed has a comma or a line break', () => {
    const names = ['Bo "Bobby" Roy', '"""Doc"" Sosa, Cid"', '"Dee\nTso"'];
    const rows = names.map((name) => row(name, '', '12:00:00 PM', '01:00:00 PM'));
    const [people, problems] = told([Z1, ...rows]);
    expect([people?.length, problems]).toEqual([3, []]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['empty', [''], 'empty_file', 1],
    ['of another shape', ['product,price', 'apple,3'], 'no_header', 1],
    [
      'without participants’ headings below the preamble',
      ['Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants', '1,x,,,,,'],
      'no_header',
      1,
    ],
    [
      'with ambiguous dates',
      [Z1, 'Ana Vega,,05/06/2026 12:00:00 PM,05/06/2026 01:00:00 PM,60,No'],
      'ambiguous_dates',
      2,
    ],
    ['with a quotation that never ends', [Z1, ANA, '"Ben,,03/04/2026 12:00:00 PM,x'], 'unclosed_quote', 3],
  ])('is refused with its line: %s', (_, lines, code, line) => {
    expect(refusal(lines)).toMatchObject({ name: 'ReportError', code, line });
  });

  it('is refused in words or read, whatever its bytes are', () => {
    const sound = file(Z1, ANA, row('Ben Okoro (Host)', '', '12:20:00 PM', '12:50:00 PM'));
    const damaged = fc
      .array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 8,
      })
      .map((changes) => {
        const bytes = Buffer.from(sound);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 400 })), (bytes) => {
        try {
          const { people } = previewReport(bytes, NOON_IN_DENVER);
          for (const { seconds } of people) expect(seconds ?? 0).toBeLessThanOrEqual(3600);
        } catch (error) {
          expect(error).toBeInstanceOf(ReportError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is refused in a zone that does not exist', () => {
    expect(refusal([Z1, ANA], { zone: 'Mars/Olympus' })).toBeInstanceOf(RangeError);
  });
});
