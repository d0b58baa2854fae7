import { useState } from 'react';
import { useQuery } from 'urql';
import { ReachQuery } from '../session.graphql.js';
import type { Session } from '../session-page.js';
import type { Reach } from './reach-field.js';

/** How many other sessions of the series each reach comes to, from what is to come. */
export function useReached(session: Session): Readonly<Record<Reach, number>> {
  // One instant for the life of the form, so that the same question is not asked again and again.
  const [from] = useState(() => new Date().toISOString());
  const { cohortId, seriesId, startsAt } = session;
  const [{ data }] = useQuery({ query: ReachQuery, variables: { cohortId, from }, pause: !seriesId });
  const others = (data?.sessions.nodes ?? []).filter(
    (one) =>
      one.seriesId === seriesId &&
      one.id !== session.id &&
      (one.state === 'draft' || one.state === 'scheduled') &&
      one.startsAt > from,
  );
  return { this: 0, following: others.filter((one) => one.startsAt > startsAt).length, all: others.length };
}
