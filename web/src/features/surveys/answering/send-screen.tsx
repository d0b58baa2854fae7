import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { Trouble } from './components/notices.js';
import styles from './survey.module.css';

interface SendScreenProps {
  answered: number;
  total: number;
  busy: boolean;
  failure: Failure | undefined;
  onSend: () => void;
  onBack: () => void;
  /** Goes to the first question that was left out; undefined when none was. */
  onOpen: (() => void) | undefined;
}

/** The last screen: one press sends, for good. */
export function SendScreen({ answered, total, busy, failure, onSend, onBack, onOpen }: SendScreenProps) {
  const { _ } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.screen}>
      <h2 ref={heading} tabIndex={-1} className={styles.ended}>
        {_({ id: 'survey.send.title', message: 'That was the last question' })}
      </h2>
      <p>
        {answered === total
          ? _({ id: 'survey.send.all', message: 'Once sent, your answers cannot be changed or withdrawn.' })
          : _({
              id: 'survey.send.some',
              message:
                'You answered {answered} of {total}; leaving some out is fine. Once sent, answers cannot be changed or withdrawn.',
              values: { answered, total },
            })}
      </p>
      {failure && <Trouble failure={failure} />}
      <div className={styles.buttons}>
        <button type="button" className={styles.primary} onClick={onSend} disabled={busy || answered === 0}>
          {busy
            ? _({ id: 'survey.sending', message: 'Sending…' })
            : _({ id: 'survey.send', message: 'Send my answers' })}
        </button>
        {onOpen && (
          <button type="button" className={styles.secondary} onClick={onOpen} disabled={busy}>
            {_({ id: 'survey.open', message: 'Go to the first one left out' })}
          </button>
        )}
        <button type="button" className={styles.secondary} onClick={onBack} disabled={busy}>
          {_({ id: 'survey.back', message: 'Back' })}
        </button>
      </div>
    </div>
  );
}
