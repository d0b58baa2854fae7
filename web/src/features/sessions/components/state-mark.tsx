import { useLingui } from '@lingui/react';
import { STATES, wordsFor } from '../words.js';
import styles from './state-mark.module.css';

// A shape of its own for each, so that none is told by its colour alone.
const SHAPES: Readonly<Record<string, string>> = {
  draft: 'M3 13l1-3.5L11 2.5l2.5 2.5-7 7L3 13zm6.5-9l2.5 2.5',
  scheduled: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3.5M10.5 2v3.5',
  live: 'M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM3.5 3.5a6.4 6.4 0 0 0 0 9M12.5 3.5a6.4 6.4 0 0 1 0 9',
  held: 'M3 8.5l3.5 3.5L13 4.5',
  cancelled: 'M4 4l8 8M12 4l-8 8',
};

/** Where a session stands, as a word with a sign. */
export function StateMark({ state }: { state: string }) {
  const { _ } = useLingui();
  return (
    <span className={styles.mark} data-state={state}>
      <Shape state={state} />
      {_(wordsFor(STATES, state))}
    </span>
  );
}

/** The sign alone, with the word for whoever hears the page; where there is no room for both. */
export function StateSign({ state }: { state: string }) {
  const { _ } = useLingui();
  return (
    <span className={styles.sign}>
      <Shape state={state} />
      <span className="sw-hidden">{_(wordsFor(STATES, state))}</span>
    </span>
  );
}

function Shape({ state }: { state: string }) {
  return (
    <svg aria-hidden width="14" height="14" viewBox="0 0 16 16">
      <path d={SHAPES[state] ?? SHAPES.scheduled} />
    </svg>
  );
}
