import { useQuery } from 'urql';
import { MyAttendanceQuery } from './attendance.graphql.js';

/** The viewer's own minutes by session, of the latest hundred sessions. Empty unless wanted, and until they are there. */
export function useOwnMinutes(wanted: boolean): ReadonlyMap<string, number> {
  const [{ data }] = useQuery({ query: MyAttendanceQuery, pause: !wanted });
  return new Map(data?.myAttendance.nodes.map(({ sessionId, minutes }) => [sessionId, minutes]));
}
