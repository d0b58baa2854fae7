import type { Tx } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import type { CohortFacts } from '../cohorts/index.js';
import type { Occurrence } from './expand.rules.js';
import type { Series } from './series.entity.js';
import type { Session } from './session.entity.js';
import type { SessionFacts } from './sessions.reader.js';

/** What a new session is made of. */
export interface NewSession {
  id: string;
  title: string;
  zone: string;
  occurrence: Pick<Occurrence, 'start' | 'end'>;
  /** The series whose rule gave it; null for one held by itself. */
  series: Pick<Series, 'id' | 'uid'> | null;
}

/** The row of a new session. */
export function newSession(
  tx: Tx,
  cohort: CohortFacts,
  { id, title, zone, occurrence, series }: NewSession,
): Session {
  return {
    id,
    createdAt: tx.now,
    hubId: cohort.hubId,
    programId: cohort.programId,
    cohortId: cohort.id,
    seriesId: series?.id ?? null,
    originalStart: series ? occurrence.start : null,
    title,
    startsAt: occurrence.start,
    endsAt: occurrence.end,
    zone,
    state: 'scheduled',
    cancelReason: null,
    uid: series?.uid ?? id,
    sequence: 0,
    changedAt: tx.now,
  };
}

/** What others may know of a session's row. */
export function factsOf(session: Session): SessionFacts {
  const { id, hubId, programId, cohortId, seriesId, title, startsAt, endsAt, zone, state, cancelReason } =
    session;
  return { id, hubId, programId, cohortId, seriesId, title, startsAt, endsAt, zone, state, cancelReason };
}

/** The scope of a fact about a session. */
export function placeOf({
  hubId,
  programId,
  cohortId,
}: Pick<SessionFacts, 'hubId' | 'programId' | 'cohortId'>) {
  return { hubId, programId, cohortId };
}

/**
 * A title on one line, for it becomes a line of calendars and mail.
 *
 * @throws Refusal INVALID_INPUT for one that is empty
 */
export function oneLine(title: string): string {
  const line = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (!line) throw Refusal.invalid('Please give the session a title.', { title: 'is missing' });
  return line;
}
