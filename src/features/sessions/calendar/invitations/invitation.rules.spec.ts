import fc from 'fast-check';
import { MailedCalendar } from '../../../../../test/harness/read-calendar.js';
import { expand } from '../../scheduling/expand.rules.js';
import { calendarMessage } from '../calendar.rules.js';
import type { CalendarSeries } from '../calendar-entry.rules.js';
import type { InvitedSession, Subject } from './invitation.reader.js';
import { type Invitation, messageOf, nextStep } from './invitation.rules.js';
import { endedEvent, seen } from './invitation-view.rules.js';

const BEFORE = new Date('2026-02-01T09:00:00Z');
const PLACE = { cohortId: 'cohort', hubId: 'hub', programId: 'program' };
const SERIES: CalendarSeries = {
  id: 'series',
  cohortId: 'cohort',
  title: 'Rounds',
  zone: 'America/Denver',
  firstStart: '2026-02-18T12:00',
  minutes: 60,
  rrule: 'FREQ=WEEKLY;INTERVAL=1;COUNT=6',
  uid: 'series',
  sequence: 0,
  changedAt: BEFORE,
};

function subject(series = SERIES): Subject {
  const sessions = expand({ ...series, skips: [] }).map(
    ({ start, end }, i): InvitedSession => ({
      ...PLACE,
      id: `session-${i}`,
      seriesId: series.id,
      originalStart: start,
      title: series.title,
      startsAt: start,
      endsAt: end,
      zone: series.zone,
      state: 'scheduled',
      uid: series.uid,
      sequence: 0,
      changedAt: BEFORE,
      facultyIds: [],
    }),
  );
  return { series: { ...series, ...PLACE }, sessions };
}

/** What can happen to one of six sessions, or to all. */
type Happening =
  | { what: 'move' | 'back' | 'cancel' | 'rename' | 'hide' | 'show'; of: number; hours: number }
  | { what: 'retime' | 'leave' | 'return'; of: number; hours: number };

const happenings = fc.record({
  what: fc.constantFrom<Happening['what'][]>(
    'move',
    'move',
    'back',
    'cancel',
    'rename',
    'hide',
    'show',
    'retime',
    'leave',
    'return',
  ),
  of: fc.nat({ max: 5 }),
  hours: fc.integer({ min: 1, max: 40 }),
}) as fc.Arbitrary<Happening>;

/** One person and one series, as the hub has them, and all mail that was ordered. */
class Story {
  private now = subject();
  private hidden = new Set<number>();
  private takesPart = true;
  private told: Invitation | null = null;
  readonly ordered: number[] = [];

  happen({ what, of, hours }: Happening): void {
    const session = this.now.sessions[of] as InvitedSession;
    const shift = hours * 3_600_000;
    if (what === 'leave') this.takesPart = false;
    else if (what === 'return') this.takesPart = true;
    else if (what === 'hide') this.hidden.add(of);
    else if (what === 'show') this.hidden.delete(of);
    else if (what === 'retime')
      this.now = subject({ ...SERIES, firstStart: `2026-02-18T${10 + (hours % 10)}:00` });
    else if (session.state === 'cancelled') return;
    else if (what === 'cancel') session.state = 'cancelled';
    else if (what === 'rename') session.title = `Rounds ${hours % 3}`;
    else {
      const planned = session.originalStart?.getTime() ?? 0;
      session.startsAt = new Date(what === 'back' ? planned : planned + shift);
      session.endsAt = new Date(session.startsAt.getTime() + 3_600_000);
    }
  }

  order(): void {
    const view = this.view().get('series');
    const step = nextStep(this.told, view?.event ?? null, view?.until ?? null, BEFORE);
    if (!step) return;
    this.told = step.next;
    this.ordered.push(...step.sequences);
  }

  text(sequence: number): string | null {
    const told = this.told as Invitation;
    const ended = { uid: 'series', sessionId: null };
    const event =
      told.state === 'cancelled' ? endedEvent(this.now, ended) : (this.view().get('series')?.event ?? null);
    const message = event && messageOf(told, sequence, event, BEFORE);
    if (!message) return null;
    const party = { name: 'Pat', email: 'pat@spoke.example' };
    return calendarMessage(message.entries, {
      method: message.method,
      organizer: party,
      attendee: party,
      sequence: told.sequence,
      stamp: BEFORE,
    });
  }

  shown(): string[] {
    return this.mine()
      .filter(({ state }) => state !== 'cancelled')
      .map(({ startsAt, title }) => `${startsAt.toISOString()} ${title}`)
      .sort();
  }

  private view() {
    return seen(this.now, this.mine());
  }

  private mine(): InvitedSession[] {
    return this.takesPart ? this.now.sessions.filter((_, i) => !this.hidden.has(i)) : [];
  }
}

function shownBy(texts: readonly string[]): string[] {
  const calendar = new MailedCalendar();
  for (const text of texts) calendar.take(text);
  return calendar
    .shown()
    .map(({ start, title }) => `${start} ${title}`)
    .sort();
}

describe('a calendar that gets invitations by mail', () => {
  it('shows after each change what the hub has, each message sent at once', () => {
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 8 }), (story) => {
        const hub = new Story();
        hub.order();
        const sent = hub.ordered.splice(0).flatMap((sequence) => hub.text(sequence) ?? []);
        for (const happening of story) {
          hub.happen(happening);
          hub.order();
          sent.push(...hub.ordered.splice(0).flatMap((sequence) => hub.text(sequence) ?? []));
          expect(shownBy(sent)).toEqual(hub.shown());
        }
        // Twice, and the other way round, is as good.
        expect(shownBy([...sent, ...sent].reverse())).toEqual(hub.shown());
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('shows in the end what the hub has, when mail is held up and comes in any order', () => {
    fc.assert(
      fc.property(
        fc.array(happenings, { maxLength: 8 }),
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        fc.infiniteStream(fc.nat()),
        (story, goesOut, dice) => {
          const hub = new Story();
          hub.order();
          const sent: string[] = [];
          const send = () => {
            const waiting = hub.ordered.splice(0);
            while (waiting.length > 0) {
              const [sequence = 0] = waiting.splice((dice.next().value ?? 0) % waiting.length, 1);
              sent.push(...[hub.text(sequence) ?? []].flat());
            }
          };
          for (const [i, happening] of story.entries()) {
            if (goesOut[i]) send();
            hub.happen(happening);
            hub.order();
          }
          send();
          expect(shownBy(sent)).toEqual(hub.shown());
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('is told of nothing that is over', () => {
    const { series, sessions } = subject();
    const after = new Date('2027-01-01T00:00:00Z');
    const view = seen({ series, sessions }, sessions).get('series');
    expect(nextStep(null, view?.event ?? null, view?.until ?? null, after)).toBeNull();
    const first = nextStep(null, view?.event ?? null, view?.until ?? null, BEFORE);
    expect(nextStep(first?.next ?? null, null, null, after)).toBeNull();
  });
});
