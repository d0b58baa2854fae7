import { useLingui } from '@lingui/react';
import styles from './credit-mark.module.css';

/** Says that presence in a part counts towards credit. */
export function CreditMark() {
  const { _ } = useLingui();
  return (
    <span className={styles.credit}>
      <svg aria-hidden width="12" height="12" viewBox="0 0 16 16">
        <path d="M8 1.5l1.9 4.1 4.4.5-3.3 3 .9 4.4L8 11.3l-3.9 2.2.9-4.4-3.3-3 4.4-.5z" />
      </svg>
      {_({ id: 'agenda.credit', message: 'counts towards credit' })}
    </span>
  );
}
