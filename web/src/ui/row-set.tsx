import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useFieldError } from './command-form.js';
import styles from './row-set.module.css';

/** A set of like rows in a form, each a child with `data-row` and its way out, and one to add another. */
export function RowSet({
  legend,
  name,
  add,
  onAdd,
  children,
}: {
  legend: string;
  /** The field of the server's words. */
  name: string;
  add: string;
  /** Left out where there can be no more. */
  onAdd?: () => void;
  children: ReactNode;
}) {
  const error = useFieldError(name);
  const body = useRef<HTMLFieldSetElement>(null);
  const addAndGo = () => {
    onAdd?.();
    // Once it is drawn, the new row is where the writer goes on.
    requestAnimationFrame(() => {
      const rows = body.current?.querySelectorAll<HTMLElement>('[data-row]');
      rows?.[rows.length - 1]?.querySelector<HTMLElement>('input, select')?.focus();
    });
  };
  return (
    <fieldset ref={body} className={styles.rows}>
      <legend>{legend}</legend>
      {children}
      {error && <p className={styles.error}>{error}</p>}
      {onAdd && (
        <div>
          <Button variant="default" size="sm" onClick={addAndGo}>
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** The keys of rows with one more. */
export function nextOf(keys: readonly number[]): readonly number[] {
  return [...keys, Math.max(-1, ...keys) + 1];
}

/** Takes a row out of its set. The focus goes to the set's button, since this one goes with the row. */
export function RemoveRow({ what, onRemove }: { what: string; onRemove: () => void }) {
  const { _ } = useLingui();
  return (
    <Button
      variant="subtle"
      color="danger"
      aria-label={_({ id: 'row.remove.of', message: 'Remove {what}', values: { what } })}
      onClick={(event) => {
        const set = event.currentTarget.closest('[data-row]')?.parentElement;
        onRemove();
        requestAnimationFrame(() =>
          set?.querySelector<HTMLElement>(':scope > div:last-child > button')?.focus(),
        );
      }}
    >
      {_({ id: 'row.remove', message: 'Remove' })}
    </Button>
  );
}
