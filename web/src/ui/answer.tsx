import type { ReactNode } from 'react';
import type { AnyVariables, UseQueryResponse } from 'urql';
import { failureOf } from '../graphql/failure.js';
import { FailureNote, Loading } from './states.js';

interface AnswerProps<Data, Variables extends AnyVariables> {
  of: UseQueryResponse<Data, Variables>;
  /** Rows of the placeholder while it loads. */
  rows?: number;
  children: (data: Data) => ReactNode;
}

/** Shows the answer of a query, or that it is on its way, or why there is none. */
export function Answer<Data, Variables extends AnyVariables>({
  of,
  rows,
  children,
}: AnswerProps<Data, Variables>) {
  const [{ data, error, fetching }, ask] = of;
  const failure = failureOf(error);
  if (failure && !data)
    return <FailureNote failure={failure} retry={() => ask({ requestPolicy: 'network-only' })} />;
  if (data) return <>{children(data)}</>;
  return fetching ? <Loading rows={rows} /> : null;
}
