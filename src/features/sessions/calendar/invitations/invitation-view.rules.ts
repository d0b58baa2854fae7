import { entriesOf } from '../calendar-entry.rules.js';
import type { InvitedSession, Subject } from './invitation.reader.js';
import { eventsOf, type WantedEvent } from './invitation.rules.js';

/** An event as one person should see it. */
export interface SeenEvent {
  event: WantedEvent;
  /** The sessions of it that are held, in order. */
  held: readonly InvitedSession[];
  /** When the last of these ends; null where none is held. */
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
      const held = sessions.filter((s) => s.state !== 'cancelled' && uidIn(events, s) === uid);
      const ends = held.map(({ endsAt }) => endsAt.getTime());
      return [uid, { event, held, until: ends.length > 0 ? new Date(Math.max(...ends)) : null }];
    }),
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
