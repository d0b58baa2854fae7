import fc from 'fast-check';
import {
  CALENDAR_READERS,
  linesOfCalendar,
  parsedCalendar as parsed,
  type ReadEntry,
  readCalendar,
} from '../../../../test/harness/read-calendar.js';
import { expand } from '../scheduling/expand.rules.js';
import { type CalendarMessage, calendarMessage, calendarOf } from './calendar.rules.js';
import {
  type CalendarEntry,
  type CalendarSeries,
  type CalendarSession,
  entriesOf,
} from './calendar-entry.rules.js';

const CHANGED = new Date('2026-01-05T10:00:00.000Z');

const SERIES: CalendarSeries = {
  id: 'series-1',
  cohortId: 'cohort-1',
  title: 'Resilience rounds',
  zone: 'America/Denver',
  firstStart: '2026-01-07T12:00',
  minutes: 75,
  rrule: 'FREQ=WEEKLY;INTERVAL=1;COUNT=52',
  uid: 'uid-of-series-1',
  sequence: 0,
  changedAt: CHANGED,
};

/** The sessions that a series has when nothing of it was changed yet. */
function sessionsOf(series: CalendarSeries, skips: string[] = []): CalendarSession[] {
  return expand({ ...series, skips }).map(({ start, end }, i) => ({
    id: `${series.id}-session-${i}`,
    cohortId: series.cohortId,
    seriesId: series.id,
    originalStart: start,
    title: series.title,
    startsAt: start,
    endsAt: end,
    zone: series.zone,
    state: 'scheduled',
    uid: series.uid,
    sequence: 0,
    changedAt: CHANGED,
  }));
}

const SINGLE: CalendarSession = {
  id: 'session-alone',
  cohortId: 'cohort-1',
  seriesId: null,
  originalStart: null,
  title: 'Kick-off',
  startsAt: new Date('2026-07-01T18:00:00Z'),
  endsAt: new Date('2026-07-01T19:00:00Z'),
  zone: 'America/Denver',
  state: 'scheduled',
  uid: 'uid-alone',
  sequence: 0,
  changedAt: CHANGED,
};

/** Texts with what means something in a calendar often enough. */
const injections = fc.constantFrom(
  '\r\nATTENDEE:mailto:x@evil.example',
  '\n',
  '\r',
  '"',
  ',',
  ';',
  ':',
  '\\',
  '\\n',
  '\u2028',
  '\u0000',
  'é',
  '🏥',
);
const injected = fc
  .array(fc.oneof(injections, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

function meant(sessions: CalendarSession[]): ReadEntry[] {
  return sessions
    .map((s) => ({
      start: s.startsAt.toISOString(),
      end: s.endsAt.toISOString(),
      title: s.title,
      status: s.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    }))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

const linesOf = (text: string) => text.split('\r\n');
const unfolded = linesOfCalendar;
const readBack = readCalendar;

describe('a year of a weekly series', () => {
  it.each(['America/Denver', 'Australia/Sydney', 'Asia/Kathmandu', 'UTC'])(
    'is read back as the same instants across both changes of clocks in %s',
    (zone) => {
      const series = { ...SERIES, zone };
      const sessions = sessionsOf(series);
      expect(readBack(calendarOf('Spring', [series], sessions))).toEqual(meant(sessions));
    },
  );

  it.each(['America/Denver', 'Australia/Sydney', 'Asia/Kathmandu', 'UTC'])(
    'is read back with one moved, one called off and one left out in %s',
    (zone) => {
      const series = { ...SERIES, zone };
      const sessions = sessionsOf(series, ['2026-06-10']);
      Object.assign(sessions[9] as CalendarSession, { state: 'cancelled', sequence: 1 });
      Object.assign(sessions[40] as CalendarSession, {
        startsAt: new Date('2026-10-28T04:30:00Z'),
        endsAt: new Date('2026-10-28T05:00:00Z'),
        sequence: 1,
      });
      expect(readBack(calendarOf('Spring', [series], sessions))).toEqual(meant(sessions));
    },
  );

  it('is one recurring event', () => {
    const text = calendarOf('Spring', [SERIES], sessionsOf(SERIES));
    expect(parsed(text).getAllSubcomponents('vevent')).toHaveLength(1);
    expect(unfolded(text)).toContain('RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=52');
    expect(unfolded(text)).toContain('DTSTART;TZID=America/Denver:20260107T120000');
  });

  it('leaves out the skipped days, and keeps the count', () => {
    const sessions = sessionsOf(SERIES, ['2026-01-07', '2026-11-25', '2026-12-23']);
    const read = readBack(calendarOf('Spring', [SERIES], sessions));
    expect(read).toEqual(meant(sessions));
    expect(read).toHaveLength(49);
  });

  it('shows a cancelled session in its place, as cancelled, in the zone of the series', () => {
    const sessions = sessionsOf(SERIES);
    Object.assign(sessions[9] as CalendarSession, { state: 'cancelled', sequence: 1 });
    const text = calendarOf('Spring', [SERIES], sessions);
    expect(readBack(text)).toEqual(meant(sessions));
    expect(unfolded(text)).toContain('RECURRENCE-ID;TZID=America/Denver:20260311T120000');
    expect(unfolded(text)).toContain('STATUS:CANCELLED');
  });

  it('shows a moved session at its new time, and no longer at the old one', () => {
    const sessions = sessionsOf(SERIES);
    Object.assign(sessions[20] as CalendarSession, {
      startsAt: new Date('2026-05-28T15:00:00Z'),
      endsAt: new Date('2026-05-28T16:00:00Z'),
      sequence: 1,
    });
    expect(readBack(calendarOf('Spring', [SERIES], sessions))).toEqual(meant(sessions));
  });

  it('shows the title of a session that has one of its own', () => {
    const sessions = sessionsOf(SERIES);
    Object.assign(sessions[3] as CalendarSession, { title: 'Moral injury' });
    expect(readBack(calendarOf('Spring', [SERIES], sessions))[3]?.title).toBe('Moral injury');
  });
});

describe('times that calendars read differently', () => {
  it.each([
    ['at a time that the clocks jump over', { firstStart: '2026-03-01T02:30' }],
    ['at a time that the clocks show twice', { firstStart: '2026-10-25T01:30' }],
    ['over a change of clocks', { firstStart: '2026-03-01T01:30' }],
    ['in a year with other rules than today’s', { firstStart: '2005-03-09T12:00' }],
  ])('are told as instants, an event each: %s', (_, change) => {
    const series = { ...SERIES, ...change, rrule: 'FREQ=WEEKLY;COUNT=6' };
    const sessions = sessionsOf(series);
    const text = calendarOf('Spring', [series], sessions);
    expect(readBack(text)).toEqual(meant(sessions));
    expect(text).not.toContain('RRULE:FREQ=WEEKLY');
    const uids = unfolded(text).filter((line) => line.startsWith('UID:'));
    expect(new Set(uids)).toEqual(new Set(sessions.map(({ id }) => `UID:${id}`)));
  });

  it('are told as instants where the rule or zone of a series is understood no longer', () => {
    const sessions = sessionsOf({ ...SERIES, rrule: 'FREQ=WEEKLY;COUNT=6' });
    const lost = sessions.map((session) => ({ ...session, zone: 'Mars/Olympus' }));
    expect(readBack(calendarOf('Spring', [{ ...SERIES, zone: 'Mars/Olympus' }], lost))).toEqual(
      meant(sessions),
    );
    expect(readBack(calendarOf('Spring', [{ ...SERIES, rrule: 'FREQ=NEVER' }], sessions))).toEqual(
      meant(sessions),
    );
  });

  it('are told in UTC where the time-zone data of the calendar contradict the server’s', () => {
    const session = {
      ...SINGLE,
      zone: 'America/Sao_Paulo',
      startsAt: new Date('2018-12-05T14:00:00Z'),
      endsAt: new Date('2018-12-05T15:00:00Z'),
    };
    const text = calendarOf('Spring', [], [session]);
    expect(unfolded(text)).toContain('DTSTART:20181205T140000Z');
    expect(readBack(text)).toEqual(meant([session]));
  });
});

describe('a session by itself', () => {
  it('is an event in its zone, and is read back as the same instants', () => {
    const text = calendarOf('Spring', [], [SINGLE]);
    expect(unfolded(text)).toContain('DTSTART;TZID=America/Denver:20260701T120000');
    expect(readBack(text)).toEqual(meant([SINGLE]));
  });

  it('is told by the name that its alias zone goes by', () => {
    const text = calendarOf('Spring', [], [{ ...SINGLE, zone: 'Asia/Katmandu' }]);
    expect(unfolded(text)).toContain('DTSTART;TZID=Asia/Kathmandu:20260701T234500');
    expect(readBack(text)).toEqual(meant([SINGLE]));
  });
});

describe('the text of a calendar', () => {
  const kathmandu = { ...SERIES, id: 'series-2', uid: 'uid-of-series-2', zone: 'Asia/Kathmandu' };
  const sydney = { ...SINGLE, zone: 'Australia/Sydney' };
  const TEXT = calendarOf(
    'Spring',
    [SERIES, kathmandu],
    [...sessionsOf(SERIES), ...sessionsOf(kathmandu), sydney],
  );

  it('describes every zone it uses by rules, once', () => {
    const used = new Set([...TEXT.matchAll(/;TZID=([^:;]+)/g)].map(([, zone]) => zone));
    const zones = parsed(TEXT).getAllSubcomponents('vtimezone');
    const described = zones.map((zone) => String(zone.getFirstPropertyValue('tzid')));
    expect(used).toEqual(new Set(['America/Denver', 'Asia/Kathmandu', 'Australia/Sydney']));
    expect(described.sort()).toEqual([...used].sort());
    expect(TEXT).not.toMatch(/RDATE/);
  });

  it('stamps every event in UTC', () => {
    const stamps = unfolded(TEXT).filter((line) => line.startsWith('DTSTAMP'));
    expect(stamps).toEqual(Array(3).fill('DTSTAMP:20260105T100000Z'));
  });

  it('is published, names nobody and opens no meeting', () => {
    expect(unfolded(TEXT)).toContain('METHOD:PUBLISH');
    expect(TEXT).not.toMatch(/^(ATTENDEE|ORGANIZER|CONFERENCE|URL)/m);
  });

  it('is the same whenever it is made', async () => {
    const before = calendarOf('Spring', [SERIES], sessionsOf(SERIES));
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(calendarOf('Spring', [SERIES], sessionsOf(SERIES))).toBe(before);
  });

  it('says what it is before its first event or zone', () => {
    const lines = unfolded(TEXT).filter(Boolean);
    const first = lines.findIndex((line, at) => at > 0 && line.startsWith('BEGIN:'));
    const its = lines.slice(1, first).map((line) => line.split(/[:;]/)[0]);
    expect(its.sort()).toEqual([
      'METHOD',
      'PRODID',
      'REFRESH-INTERVAL',
      'VERSION',
      'X-PUBLISHED-TTL',
      'X-WR-CALNAME',
    ]);
    expect(lines.at(-2)).toBe('END:VEVENT');
  });

  it('ends its last line, as it ends every other', () => {
    expect(TEXT.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(TEXT.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a calendar of a person’s own', () => {
  const sessions = sessionsOf({ ...SERIES, rrule: 'FREQ=WEEKLY;COUNT=4' });
  Object.assign(sessions[1] as CalendarSession, { state: 'cancelled', sequence: 1 });
  Object.assign(sessions[2] as CalendarSession, { title: 'Moral injury', sequence: 1 });
  const series = { ...SERIES, rrule: 'FREQ=WEEKLY;COUNT=4' };
  const text = calendarOf(
    'Sessions',
    [series],
    [...sessions, SINGLE],
    ({ id }) => `https://hub.example/join/${id}`,
  );

  it('leads to each session, but to none that was called off', () => {
    const lines = unfolded(text).filter((line) => /^(CONFERENCE|URL)/.test(line));
    const links = ['series-1', 'series-1-session-2', 'session-alone'].map(
      (id) => `https://hub.example/join/${id}`,
    );
    expect(lines).toEqual(
      links.flatMap((link) => [`URL;VALUE=URI:${link}`, `CONFERENCE;VALUE=URI;FEATURE=VIDEO:${link}`]),
    );
    expect(readBack(text)).toEqual(meant([...sessions, SINGLE]));
  });

  it('invites nobody', () => {
    expect(text).not.toMatch(/^(ATTENDEE|ORGANIZER)/m);
    expect(unfolded(text)).toContain('METHOD:PUBLISH');
  });
});

describe('a message to one person’s calendar', () => {
  const [entry] = entriesOf([], [SINGLE]);
  const message = (name: string, more: Partial<CalendarMessage> = {}) =>
    calendarMessage([entry as CalendarEntry], {
      method: 'REQUEST',
      organizer: { name: 'Mesa Hub', email: 'hub@mesa.example' },
      attendee: { name, email: 'pat@spoke.example' },
      sequence: 3,
      stamp: new Date('2026-06-01T10:00:00Z'),
      ...more,
    });

  it('names who sends it and its one recipient, who is not asked to answer', () => {
    const lines = unfolded(message('Pat Ruiz'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'SEQUENCE:3',
        'DTSTAMP:20260601T100000Z',
        'STATUS:CONFIRMED',
        'ORGANIZER;CN="Mesa Hub":mailto:hub@mesa.example',
        'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="Pat Ruiz":MAILTO:pat@spoke.example',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
  });

  it('ends an event as one that is cancelled', () => {
    const text = message('Pat', { method: 'CANCEL' });
    expect(unfolded(text)).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3']),
    );
    expect(readBack(text)).toEqual(meant([{ ...SINGLE, state: 'cancelled' }]));
  });

  it('cannot be broken by a name, whatever is in it', () => {
    const usual = unfolded(message('Pat')).map((line) => line.split(/[:;]/)[0]);
    fc.assert(
      fc.property(injected, injected, (name, organizer) => {
        const text = message(name, { organizer: { name: organizer, email: 'hub@mesa.example' } });
        expect(unfolded(text).map((line) => line.split(/[:;]/)[0])).toEqual(usual);
        expect(linesOf(text).filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        const [attendee] = parsed(text).getFirstSubcomponent('vevent')?.getAllProperties('attendee') ?? [];
        expect(attendee?.getFirstValue()).toMatch(/^mailto:pat@spoke\.example$/i);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a title', () => {
  const plain = { ...SINGLE, zone: 'UTC' };
  const properties = (text: string) => unfolded(text).map((line) => line.split(/[:;]/)[0]);
  const PROPERTIES = properties(calendarOf('Spring', [], [plain]));

  it('cannot break out of its line, whatever is in it, nor make one too long', () => {
    fc.assert(
      fc.property(injected, injected, (title, name) => {
        const text = calendarOf(name, [], [{ ...plain, title }]);
        expect(linesOf(text).filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(properties(text)).toEqual(PROPERTIES);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('leaves the calendar readable, whatever is in it', () => {
    fc.assert(
      fc.property(injected, (title) => {
        const text = calendarOf('Spring', [], [{ ...SINGLE, title }]);
        for (const [, read] of CALENDAR_READERS) expect(read(text)).toHaveLength(1);
      }),
    );
  });

  it('is read back as it was written', () => {
    const title =
      'Rounds: "grief", burnout; and\nhope \\ 🏥 — a title that is long enough to be folded over two lines';
    expect(readBack(calendarOf('Spring', [], [{ ...SINGLE, title }]))[0]?.title).toBe(title);
  });
});
