import { useLingui } from '@lingui/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { instantOf, wallClock } from '../../../ui/wall-clock.js';
import { useZone } from '../../../ui/zone.js';
import styles from './trail.module.css';
import type { Filter } from './trail-page.js';
import { KINDS } from './words.js';

const DAY = 86_400_000;

/** Narrows the trail. A name that is looked for stays out of the address. */
export function TrailFilters({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const { _ } = useLingui();
  const zone = useZone();
  const day = (at: unknown, back = 0) =>
    typeof at === 'string' ? wallClock(Date.parse(at) - back, zone).slice(0, 10) : '';
  const take = (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '').trim() || undefined;
    const from = text('from');
    const until = text('until');
    const nextDay = until && new Date(Date.parse(`${until}T00:00Z`) + DAY).toISOString().slice(0, 10);
    onFilter({
      person: text('person'),
      kind: text('kind'),
      from: from && instantOf(`${from}T00:00`, zone),
      // The day itself belongs to it.
      until: nextDay && instantOf(`${nextDay}T00:00`, zone),
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers do not know the search element everywhere.
    <form
      role="search"
      className={styles.filters}
      onSubmit={(event) => {
        event.preventDefault();
        take(new FormData(event.currentTarget));
      }}
    >
      <TextInput
        name="person"
        type="search"
        maxLength={320}
        label={_({ id: 'trail.person', message: 'Person' })}
        placeholder={_({ id: 'trail.person.how', message: 'Name or e-mail address' })}
        defaultValue={filter.person ?? ''}
      />
      <NativeSelect
        name="kind"
        label={_({ id: 'trail.kind', message: 'What' })}
        defaultValue={filter.kind ?? ''}
        data={[
          { value: '', label: _({ id: 'trail.kind.any', message: 'Everything' }) },
          ...KINDS.map(({ kind, name }) => ({ value: kind, label: _(name) })),
        ]}
      />
      <TextInput
        name="from"
        type="date"
        label={_({ id: 'trail.from', message: 'From' })}
        defaultValue={day(filter.from)}
      />
      <TextInput
        name="until"
        type="date"
        label={_({ id: 'trail.until', message: 'Up to and with' })}
        defaultValue={day(filter.until, 1)}
      />
      <Button type="submit" variant="default">
        {_({ id: 'trail.show', message: 'Show' })}
      </Button>
    </form>
  );
}
