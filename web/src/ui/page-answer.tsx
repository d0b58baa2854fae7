import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { AnyVariables, UseQueryResponse } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.js';
import { Page } from './page.js';
import { FailureNote, Loading } from './states.js';

interface PageAnswerProps<Data, Variables extends AnyVariables> {
  of: UseQueryResponse<Data, Variables>;
  children: (data: Data) => ReactNode;
}

/** The answer that a whole page stands on: while there is none, the page says why. */
export function PageAnswer<Data, Variables extends AnyVariables>({
  of,
  children,
}: PageAnswerProps<Data, Variables>) {
  const [{ data, error, fetching }, ask] = of;
  if (data) return <>{children(data)}</>;
  const failure = failureOf(error);
  if (!failure) return fetching ? <Loading rows={5} /> : null;
  return <PageFailure failure={failure} retry={() => ask({ requestPolicy: 'network-only' })} />;
}

/** A page that cannot be shown: its title says what happened. */
export function PageFailure({ failure, retry }: { failure: Failure; retry?: () => void }) {
  const { _ } = useLingui();
  const titles: Readonly<Record<string, string>> = {
    UNAUTHENTICATED: _({ id: 'state.signedOut', message: 'You are not signed in' }),
    FORBIDDEN: _({ id: 'state.closed', message: 'This page is not open to you' }),
    SECOND_FACTOR: _({ id: 'factor.title', message: 'Your role needs a passkey' }),
    NOT_FOUND: _({ id: 'state.closed', message: 'This page is not open to you' }),
  };
  return (
    <Page
      narrow
      title={titles[failure.code] ?? _({ id: 'state.page', message: 'This page could not be loaded' })}
    >
      <div>
        <FailureNote failure={failure} retry={retry} />
      </div>
    </Page>
  );
}
