import { useQuery } from 'urql';
import type { Session } from '../session-page.js';
import type { Reach } from './reach-field.js';
import { ReachQuery } from './team.graphql.js';

/** How many other sessions of the series each reach comes to; none while that is not known yet. */
export function useReached({ id, seriesId }: Session): Readonly<Record<Reach, number>> {
  const [{ data }] = useQuery({ query: ReachQuery, variables: { sessionId: id }, pause: !seriesId });
  return { this: 0, following: data?.session.reach.following ?? 0, all: data?.session.reach.all ?? 0 };
}
