import type { Tx } from '../../../platform/events/index.js';
import { trimmed } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import type { CohortFacts } from '../../cohorts/index.js';
import type { Session, SessionFormat } from '../session.entity.js';
import type { SessionFacts } from '../sessions.reader.js';
import type { Occurrence } from './expand.rules.js';
import type { Series } from './series.entity.js';

/** What a session is beside its time. */
export interface SessionDetails {
  format?: SessionFormat;
  objectives?: readonly string[];
  meetingUrl?: string | null;
  capacity?: number | null;
}

/** What a new session is made of. */
export interface NewSession extends SessionDetails {
  id: string;
  title: string;
  zone: string;
  occurrence: Pick<Occurrence, 'start' | 'end'>;
  /** Its place in the series, where it is not that of its start. */
  place?: Date;
  /** The series whose rule gave it; null for one held by itself. */
  series: Pick<Series, 'id' | 'uid'> | null;
  draft?: boolean;
}

/** The row of a new session. */
export function newSession(
  tx: Tx,
  cohort: Pick<CohortFacts, 'id' | 'hubId' | 'programId'>,
  from: NewSession,
): Session {
  const { id, title, zone, occurrence, series } = from;
  return {
    id,
    createdAt: tx.now,
    hubId: cohort.hubId,
    programId: cohort.programId,
    cohortId: cohort.id,
    seriesId: series?.id ?? null,
    originalStart: series ? (from.place ?? occurrence.start) : null,
    title,
    startsAt: occurrence.start,
    endsAt: occurrence.end,
    zone,
    state: from.draft ? 'draft' : 'scheduled',
    cancelReason: null,
    format: from.format ?? 'rounds',
    objectives: (from.objectives ?? []).map((line) => line.trim()).filter(Boolean),
    meetingUrl: from.meetingUrl || null,
    recordingUrl: null,
    notes: null,
    capacity: from.capacity ?? null,
    actualStart: null,
    actualEnd: null,
    breaks: [],
    uid: series?.uid ?? id,
    sequence: 0,
    changedAt: tx.now,
  };
}

/** What others may know of a session's row, with those who teach in it. */
export function factsOf(session: Session, facultyIds: readonly string[] = []): SessionFacts {
  const {
    createdAt: _made,
    originalStart: _planned,
    uid: _uid,
    sequence: _n,
    changedAt: _at,
    ...facts
  } = session;
  return { ...facts, facultyIds: [...facultyIds] };
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
  const line = trimmed(title.replace(/[\s\p{Cc}]+/gu, ' '));
  if (!line) throw Refusal.invalid('Please give the session a title.', { title: 'is missing' });
  return line;
}
