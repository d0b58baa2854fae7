import { useLingui } from '@lingui/react';
import type { Failure } from '../../../../graphql/failure.js';
import styles from '../survey.module.css';

/** The survey is on its way. */
export function Waiting() {
  const { _ } = useLingui();
  return (
    <p role="status" className={styles.waiting}>
      {_({ id: 'state.loading', message: 'Loading…' })}
    </p>
  );
}

/** Something did not work, and can be tried again. */
export function Trouble({ failure, retry }: { failure: Failure; retry?: () => void }) {
  const { _ } = useLingui();
  return (
    <div role="alert" className={styles.trouble}>
      <p>{failure.words ? _(failure.words) : failure.message}</p>
      {retry && failure.code !== 'NOT_FOUND' && (
        <button type="button" className={styles.secondary} onClick={retry}>
          {_({ id: 'state.retry', message: 'Try again' })}
        </button>
      )}
    </div>
  );
}
