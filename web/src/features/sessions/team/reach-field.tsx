import { useLingui } from '@lingui/react';
import styles from './team.module.css';

/** How far into a series something reaches. */
export type Reach = 'this' | 'following' | 'all';

/** Asks how far a change reaches. The form reads it as `reach`. */
export function ReachField({ reach, onReach }: { reach: Reach; onReach: (reach: Reach) => void }) {
  const { _ } = useLingui();
  const choices = [
    ['this', _({ id: 'reach.this', message: 'This session' })],
    ['following', _({ id: 'reach.following', message: 'This and the following' })],
    ['all', _({ id: 'reach.all', message: 'All of the series that are to come' })],
  ] as const;
  return (
    <fieldset className={styles.reach}>
      <legend>{_({ id: 'reach.title', message: 'What it is for' })}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name="reach"
            value={value}
            checked={reach === value}
            onChange={() => onReach(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
