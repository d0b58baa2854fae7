import { useLingui } from '@lingui/react';
import { Button, TextInput } from '@mantine/core';
import styles from './ledger.module.css';
import type { Looked } from './ledger-page.js';

/** Narrows the ledger. A name that is looked for stays out of the address. */
export function LedgerFilters({ looked, onLook }: { looked: Looked; onLook: (looked: Looked) => void }) {
  const { _ } = useLingui();
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers do not know the search element everywhere.
    <form
      role="search"
      className={styles.filters}
      onSubmit={(event) => {
        event.preventDefault();
        const person = String(new FormData(event.currentTarget).get('person') ?? '').trim();
        onLook({ ...looked, person: person || undefined });
      }}
    >
      <TextInput
        name="person"
        type="search"
        maxLength={320}
        label={_({ id: 'ledger.person', message: 'Whose credit' })}
        placeholder={_({ id: 'trail.person.how', message: 'Name or e-mail address' })}
        defaultValue={looked.person ?? ''}
      />
      <Button type="submit" variant="default">
        {_({ id: 'trail.show', message: 'Show' })}
      </Button>
      {looked.session && (
        <p className={styles.only} role="status">
          <span>
            {_({
              id: 'ledger.only',
              message: 'Only the session “{title}”',
              values: { title: looked.session.title },
            })}
          </span>
          <Button variant="default" onClick={() => onLook({ ...looked, session: undefined })}>
            {_({ id: 'ledger.everySession', message: 'All sessions' })}
          </Button>
        </p>
      )}
    </form>
  );
}
