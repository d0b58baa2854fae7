import { entriesOf } from '../calendar-entry.rules.js';
import type { InvitedSession, Subject } from './invitation.reader.js';
import { eventsOf, type Message, type WantedEvent } from './invitation.rules.js';

/** An event as one person should see it. */
export interface SeenEvent {
  event: WantedEvent;
  /** The sessions of it that are held, in order. */
  held: readonly InvitedSession[];
  /** Those of it that are called off. */
  calledOff: readonly InvitedSession[];
  /** When the last of those that are held ends; null where none is. */
  until: Date | null;
}

/** The sessions of a subject that a person has to do with: all where enrolled, else those they teach in. */
export function sessionsFor(
  { sessions }: Subject,
  { personId, enrolled }: { personId: string; enrolled: boolean },
): readonly InvitedSession[] {
  return enrolled ? sessions : sessions.filter(({ facultyIds }) => facultyIds.includes(personId));
}

/** The events that these sessions of a subject make, by UID. */
export function seen({ series }: Subject, sessions: readonly InvitedSession[]): Map<string, SeenEvent> {
  const events = eventsOf(entriesOf(series ? [series] : [], sessions));
  return new Map(
    [...events].map(([uid, event]) => {
      const members = sessions.filter((s) => uidIn(events, s) === uid);
      const held = members.filter(({ state }) => state !== 'cancelled');
      const calledOff = members.filter(({ state }) => state === 'cancelled');
      const ends = held.map(({ endsAt }) => endsAt.getTime());
      return [uid, { event, held, calledOff, until: ends.length > 0 ? new Date(Math.max(...ends)) : null }];
    }),
  );
}

/**
 * The ids of the sessions that a message takes out of a calendar because they are called off. None where it does so for
 * another reason: a person who left, say.
 */
export function calledOffBy(message: Message, event: SeenEvent | undefined): string[] {
  if (message.method !== 'CANCEL' || !event) return [];
  if (message.whole) return event.until === null ? event.calledOff.map(({ id }) => id) : [];
  const taken = new Set(message.entries.map(({ occurrence }) => occurrence?.getTime()));
  return event.calledOff.flatMap(({ id, originalStart }) =>
    originalStart && taken.has(originalStart.getTime()) ? id : [],
  );
}

/**
 * An event as it was, for telling that it ends: whoever it is taken from may not have to do with any session of it
 * now, and it may have come to be told otherwise.
 */
export function endedEvent(
  { series, sessions }: Subject,
  { uid, sessionId }: { uid: string; sessionId: string | null },
): WantedEvent | null {
  const entries = entriesOf(series ? [series] : [], sessions);
  const master = entries.find((entry) => entry.uid === uid && entry.occurrence === null);
  if (master) return { master: { ...master, rule: null }, overrides: [] };
  const session = sessions.find(({ id }) => id === sessionId) ?? sessions[0];
  if (!session) return null;
  const [alone] = entriesOf([], [{ ...session, seriesId: null, originalStart: null }]);
  return alone ? { master: { ...alone, uid }, overrides: [] } : null;
}

// A session that is told by itself has its own id as UID; else it is an occurrence of its series.
function uidIn(events: ReadonlyMap<string, WantedEvent>, { id, uid }: InvitedSession): string {
  return events.has(id) ? id : uid;
}
