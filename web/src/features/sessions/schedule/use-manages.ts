import { useQuery } from 'urql';
import { useViewer } from '../../identity/viewer.js';
import { ManagingQuery } from './schedule.graphql.js';

/** Whether the viewer manages any cohort, and so has a schedule to look at. */
export function useManages(): boolean {
  const me = useViewer();
  const [{ data }] = useQuery({ query: ManagingQuery, pause: !me });
  return Boolean(me && data?.cohorts.nodes.some(({ viewerCan }) => viewerCan.manage));
}
