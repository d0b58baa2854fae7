import type { Place } from './place.js';

/** Something of a request that is kept for whoever audits: a refusal, or a reading of what others confided. */
export interface TrailEntry {
  kind: 'refused' | 'read';
  /** The policy that was asked, such as `cohorts.see-roster`. */
  what: string;
  /** Where it was asked; null for what has no place. */
  place: Required<Place> | null;
}

/** Where the subject of a policy stands: its own place, or the one it is about. */
export function placeOfSubject(subject: unknown): Required<Place> | null {
  if (typeof subject !== 'object' || subject === null) return null;
  if ('place' in subject) return placeOfSubject(subject.place);
  if (!('hubId' in subject) || typeof subject.hubId !== 'string') return null;
  const { hubId, programId, cohortId } = subject as Place;
  return { hubId, programId: programId ?? null, cohortId: cohortId ?? null };
}
