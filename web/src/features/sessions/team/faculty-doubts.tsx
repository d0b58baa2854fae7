import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useSettled } from '../../../ui/use-settled.js';
import { Doubts } from '../components/doubts.js';
import type { Session } from '../session-page.js';
import { FacultyConflicts } from './team.graphql.js';

// Whether it is an address is for the server to say; what cannot be one yet is not worth a question.
const LIKE_AN_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What speaks against somebody teaching in a session, as their address is being written. */
export function FacultyDoubts({ session, email }: { session: Session; email: string | undefined }) {
  const asked = useSettled(email && LIKE_AN_ADDRESS.test(email) ? email : undefined);
  const variables = useMemo(() => ({ sessionId: session.id, email: asked ?? '' }), [session.id, asked]);
  const [{ data }] = useQuery({
    query: FacultyConflicts,
    variables,
    pause: !asked,
    requestPolicy: 'network-only',
  });
  return <Doubts words={asked ? (data?.facultyConflicts.map(({ words }) => words) ?? []) : []} />;
}
