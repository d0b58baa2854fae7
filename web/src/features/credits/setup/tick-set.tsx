import { useId } from 'react';
import { useFieldError } from '../../../ui/command-form.js';
import styles from './setup.module.css';

interface TickSetProps {
  name: string;
  legend: string;
  note: string | undefined;
  /** Words of the choice that means all of them, where there is one; then `picked` is null. */
  all?: string;
  choices: readonly { value: string; label: string }[];
  picked: readonly string[] | null;
  onChange: (picked: string[] | null) => void;
}

/** Several of a few, all in sight. */
export function TickSet({ name, legend, note, all, choices, picked, onChange }: TickSetProps) {
  const id = useId();
  const error = useFieldError(name);
  const chosen = picked ?? [];
  return (
    <fieldset className={styles.ticks} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      {note && <p className={styles.source}>{note}</p>}
      {all && (
        <label>
          <input
            type="checkbox"
            checked={picked === null}
            onChange={(event) => onChange(event.currentTarget.checked ? null : [])}
          />
          {all}
        </label>
      )}
      {picked !== null &&
        choices.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
                )
              }
            />
            {label}
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
