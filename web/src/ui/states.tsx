import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Failure } from '../graphql/failure.js';
import { rememberPlace } from './return-to.js';
import styles from './states.module.css';

/** Something is on its way. Keeps the room it will need, so that the page does not jump. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const { _ } = useLingui();
  return (
    <div role="status" data-loading className={styles.loading}>
      <span className="sw-hidden">{_({ id: 'state.loading', message: 'Loading…' })}</span>
      <div aria-hidden className={styles.bones}>
        {Array.from({ length: rows }, (_row, index) => `row-${index}`).map((key) => (
          <div key={key} />
        ))}
      </div>
    </div>
  );
}

/** Something did not work: why, and what can be done about it. */
export function FailureNote({ failure, retry }: { failure: Failure; retry?: () => void }) {
  const { _ } = useLingui();
  if (failure.code === 'UNAUTHENTICATED') return <SignedOut />;
  const closed = ['FORBIDDEN', 'NOT_FOUND', 'SECOND_FACTOR'].includes(failure.code);
  // A closed page says so in its own title.
  const title = closed ? undefined : _({ id: 'state.failed', message: 'That did not work' });
  return (
    <Alert color={closed ? 'warn' : 'danger'} title={title} role="alert">
      <p className={styles.words}>{failure.words ? _(failure.words) : failure.message}</p>
      {retry && !closed && (
        <Button variant="default" size="sm" mt="sm" onClick={retry}>
          {_({ id: 'state.retry', message: 'Try again' })}
        </Button>
      )}
    </Alert>
  );
}

/** Nothing is here yet: what belongs here, and how it comes. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {children && <p className={styles.words}>{children}</p>}
      {action}
    </div>
  );
}

function SignedOut() {
  const { _ } = useLingui();
  return (
    <Alert color="accent">
      <p className={styles.words}>
        {_({
          id: 'state.signedOut.why',
          message: 'Sign in to see this page. Sessions end by themselves after half an hour without use.',
        })}
      </p>
      <Button component={Link} to="/sign-in" size="sm" mt="sm" onClick={rememberPlace}>
        {_({ id: 'signIn.open', message: 'Sign in' })}
      </Button>
    </Alert>
  );
}
