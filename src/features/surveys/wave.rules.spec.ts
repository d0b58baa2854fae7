import fc from 'fast-check';
import type { InstrumentDefinition } from './instruments/instrument.js';
import { instrument } from './instruments/registry.js';
import {
  nextReminder,
  phaseOf,
  REMINDER_GAP_MS,
  type Readiness,
  reasonsNotToOpen,
  reminderTimes,
  toldCount,
  type WaveTimes,
} from './wave.rules.js';

const DAY = 86_400_000;
const at = (days: number) => new Date(Date.UTC(2026, 3, 1) + days * DAY);
const wave: WaveTimes = {
  state: 'open',
  openedAt: at(0),
  closesAt: at(21),
  reminders: 0,
  lastRemindedAt: null,
};

describe('reminders', () => {
  it('begin three days after the invitation', () => {
    expect(nextReminder(wave)).toEqual(at(3));
  });

  it('are three days apart', () => {
    expect(nextReminder({ ...wave, reminders: 1, lastRemindedAt: at(5) })).toEqual(at(8));
  });

  it('are three at the most', () => {
    expect(nextReminder({ ...wave, reminders: 3, lastRemindedAt: at(9) })).toBeNull();
  });

  it('end with the wave', () => {
    expect(nextReminder({ ...wave, reminders: 1, lastRemindedAt: at(19) })).toBeNull();
    expect(nextReminder({ ...wave, state: 'closed' })).toBeNull();
  });

  it('are spread over the time by themselves', () => {
    expect(reminderTimes(at(0), at(20))).toEqual([at(5), at(10), at(15)]);
  });

  it('are fewer where the time is short, and none in a few days', () => {
    expect(reminderTimes(at(0), at(9))).toEqual([at(3), at(6)]);
    expect(reminderTimes(at(0), at(5))).toEqual([]);
  });

  it('keep their distance from one another, the invitation and the end, however long the wave', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * DAY }), (span) => {
        const closes = new Date(at(0).getTime() + span);
        const moments = [at(0), ...reminderTimes(at(0), closes), closes].map((d) => d.getTime());
        const gaps = moments.slice(1).map((moment, i) => moment - (moments[i] as number));
        expect(moments.length === 2 || Math.min(...gaps) >= REMINDER_GAP_MS - 1).toBe(true);
      }),
    );
  });
});

describe('the count of answers', () => {
  const closed = { state: 'closed' as const, answered: 5, displayThreshold: 5 };

  it('is told when the wave has closed', () => {
    expect(toldCount(closed)).toEqual({ answered: 5, note: null });
  });

  it('is not told below the threshold', () => {
    expect(toldCount({ ...closed, answered: 4 })).toEqual({ answered: null, note: 'fewer than 5' });
    expect(toldCount({ ...closed, answered: 0 })).toEqual({ answered: null, note: 'fewer than 5' });
  });

  it('is not told while the wave is open', () => {
    expect(toldCount({ ...closed, state: 'open', answered: null }).answered).toBeNull();
  });
});

describe('a wave past its end', () => {
  it('is counting until its ballots are counted', () => {
    expect(phaseOf(wave, at(21))).toBe('counting');
    expect(phaseOf({ ...wave, state: 'closed' }, at(21))).toBe('closed');
    expect(phaseOf(wave, at(20))).toBe('open');
  });
});

describe('opening a wave', () => {
  const ready: Readiness = {
    instruments: [instrument('SWBURN') as InstrumentDefinition],
    supportSources: 2,
    informationSheet: 'Why we ask, and what we do with it.',
    closesAt: at(21),
    now: at(0),
    invited: 20,
    minSessions: 3,
    displayThreshold: 5,
    otherOpen: false,
  };

  it('needs nothing more when all is there', () => {
    expect(reasonsNotToOpen(ready)).toEqual([]);
  });

  it('is refused without the hub’s own sources of support', () => {
    expect(reasonsNotToOpen({ ...ready, supportSources: 0 })[0]).toContain('sources of support');
  });

  it('is refused without wording, naming the questionnaire', () => {
    const instruments = [...ready.instruments, instrument('PROQOL5') as InstrumentDefinition];
    const [reason, ...more] = reasonsNotToOpen({ ...ready, instruments });
    expect(reason).toContain('(PROQOL5)');
    expect(more).toEqual([]);
  });

  it('is refused without questions', () => {
    expect(reasonsNotToOpen({ ...ready, instruments: [] })).toHaveLength(1);
  });

  it('is refused while another wave of the cohort is open', () => {
    expect(reasonsNotToOpen({ ...ready, otherOpen: true })).toHaveLength(1);
  });

  it('is refused where too few were there often enough for anything ever to be shown', () => {
    expect(reasonsNotToOpen({ ...ready, invited: 4 })[0]).toContain('Only 4');
  });

  it.each([-1, 0, 367])('is refused where it would end in %s days', (days) => {
    expect(reasonsNotToOpen({ ...ready, closesAt: at(days) })).toHaveLength(1);
  });

  it('may last for a year', () => {
    expect(reasonsNotToOpen({ ...ready, closesAt: at(366) })).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    expect(
      reasonsNotToOpen({ ...ready, supportSources: 0, informationSheet: ' ', closesAt: at(-1) }),
    ).toHaveLength(3);
  });
});
