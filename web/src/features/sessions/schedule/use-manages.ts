import { useQuery } from 'urql';
import { useViewer } from '../../identity/viewer.js';
import { ManagingQuery } from './schedule.graphql.js';

/** Whether the viewer schedules sessions anywhere, and so has a schedule to look at. */
export function useManages(): boolean {
  const me = useViewer();
  const [{ data }] = useQuery({ query: ManagingQuery, pause: !me });
  return Boolean(me && data?.me?.schedules);
}
