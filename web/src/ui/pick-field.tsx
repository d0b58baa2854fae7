import { type ReactNode, useId } from 'react';
import { useFieldError } from './command-form.js';
import styles from './pick-field.module.css';

/** One of what can be picked. */
export interface Pick {
  readonly value: string;
  readonly label: string;
  readonly description?: ReactNode;
}

/** One of a few, all in sight. Says what the server found wrong with it. */
export function PickField({
  name,
  label,
  initial,
  picks,
  onPick,
}: {
  name: string;
  label: string;
  initial: string;
  picks: readonly Pick[];
  /** Called at once when another is picked, where more follows from it than what the form sends. */
  onPick?: (value: string) => void;
}) {
  const id = useId();
  const error = useFieldError(name);
  return (
    <fieldset className={styles.choices} aria-describedby={error && `${id}-error`}>
      <legend>{label}</legend>
      {picks.map((pick) => (
        <label key={pick.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={pick.value}
            defaultChecked={pick.value === initial}
            onChange={onPick && (() => onPick(pick.value))}
            aria-labelledby={`${id}-${pick.value}`}
            aria-describedby={pick.description ? `${id}-${pick.value}-why` : undefined}
          />
          <span id={`${id}-${pick.value}`}>{pick.label}</span>
          {pick.description && (
            <span id={`${id}-${pick.value}-why`} className={styles.why}>
              {pick.description}
            </span>
          )}
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
