import { useLingui } from '@lingui/react';
import { Alert, Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { Failure } from '../../../graphql/failure.js';
import type { ResultOf, VariablesOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';
import { PROFESSIONS } from '../../identity/professions.js';
import { BulkBar } from './bulk-bar.js';
import { PersonRow } from './person-row.js';
import { ChangeEnrollments, FilteredRosterQuery } from './roster.graphql.js';
import { STATES, stateName } from './state-names.js';

type Filter = NonNullable<VariablesOf<typeof FilteredRosterQuery>['filter']>;
type Page = NonNullable<ResultOf<typeof FilteredRosterQuery>['cohort']['roster']>;
type Cohort = { id: string; programId: string; viewerCan: { manage: boolean } };

/** Who is in a cohort: found by name, state and profession, changed by many. */
export function Roster({ cohort }: { cohort: Cohort }) {
  const { _ } = useLingui();
  const [filter, setFilter] = useState<Filter>({ state: 'enrolled' });
  const roster = useQuery({ query: FilteredRosterQuery, variables: { id: cohort.id, filter } });
  const [failed, setFailed] = useState<Failure>();
  const counts = new Map(roster[0].data?.cohort.rosterCounts?.map(({ state, people }) => [state, people]));
  const set = (part: Filter) => setFilter({ ...filter, ...part });
  return (
    <>
      <Group gap="md" align="end">
        <TextInput
          type="search"
          label={_({ id: 'roster.search', message: 'Name or address' })}
          onChange={(event) => set({ search: event.currentTarget.value || null })}
          maxLength={200}
        />
        <NativeSelect
          label={_({ id: 'roster.state', message: 'State' })}
          value={filter.state ?? 'enrolled'}
          onChange={(event) => set({ state: event.currentTarget.value })}
          data={[
            ...STATES.map((value) => ({
              value,
              label: `${_(stateName(value))} (${counts.get(value) ?? 0})`,
            })),
            { value: 'all', label: _({ id: 'roster.all', message: 'All' }) },
          ]}
        />
        <NativeSelect
          label={_({ id: 'roster.profession', message: 'Only this profession' })}
          value={filter.profession ?? ''}
          onChange={(event) => set({ profession: event.currentTarget.value || null })}
          data={[
            { value: '', label: _({ id: 'roster.all', message: 'All' }) },
            ...Object.entries(PROFESSIONS).map(([value, name]) => ({ value, label: _(name) })),
          ]}
        />
        {cohort.viewerCan.manage && (
          <Button
            variant="default"
            onClick={async () => setFailed(await takeFile(`/rosters/${cohort.id}/csv`, filter, 'roster.csv'))}
          >
            {_({ id: 'roster.export', message: 'Save as CSV' })}
          </Button>
        )}
      </Group>
      {failed && <FailureNote failure={failed} />}
      <Answer of={roster}>
        {(data) =>
          data.cohort.roster === null ? (
            <Empty title={_({ id: 'people.closed', message: 'The roster is for the hub’s team' })} />
          ) : data.cohort.roster.nodes.length > 0 ? (
            <Rows cohort={cohort} filter={filter} first={data.cohort.roster} />
          ) : (
            <Empty title={_({ id: 'roster.nobody', message: 'Nobody is found' })}>
              {_({
                id: 'people.none.words',
                message: 'Enroll people by name and e-mail address. Each can then sign in with that address.',
              })}
            </Empty>
          )
        }
      </Answer>
    </>
  );
}

function Rows({ cohort, filter, first }: { cohort: Cohort; filter: Filter; first: Page }) {
  const { _ } = useLingui();
  const pages = usePages(first, FilteredRosterQuery, { id: cohort.id, filter }, (data) => data.cohort.roster);
  const change = useCommand(ChangeEnrollments, ['Cohort', 'EnrollmentConnection', 'StateCount']);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<string>();
  const shown = pages.nodes.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const pick = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setPicked(next);
  };
  const run = async (action: string, toCohortId?: string) => {
    setTold(undefined);
    const input = { action, enrollmentIds: shown, toCohortId };
    const result = (await change.run({ cohortId: cohort.id, input }))?.changeEnrollments;
    if (!result) return;
    setPicked(new Set());
    const words = _({
      id: 'roster.done',
      message: 'Done with {done}; nothing to do with {unchanged}.',
      values: { done: result.done, unchanged: result.unchanged },
    });
    setTold([words, ...result.notes].join(' '));
  };
  const manage = cohort.viewerCan.manage;
  return (
    <>
      {manage && <BulkBar cohort={cohort} count={shown.length} busy={change.busy} run={run} />}
      {change.failure && <FailureNote failure={change.failure} />}
      <div role="status">{told && <Alert color="good">{told}</Alert>}</div>
      {manage && (
        <Checkbox
          my="sm"
          label={_({ id: 'roster.everybody', message: 'All who are shown' })}
          checked={shown.length === pages.nodes.length}
          onChange={(event) =>
            pick(
              pages.nodes.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
      )}
      <DataTable
        label={_({ id: 'people.title', message: 'People' })}
        head={[
          _({ id: 'field.name', message: 'Name' }),
          _({ id: 'roster.state', message: 'State' }),
          { text: _({ id: 'field.profession', message: 'Profession' }), roomy: true },
          { text: _({ id: 'field.organization', message: 'Organization' }), roomy: true },
          { text: _({ id: 'roster.place', message: 'Place' }), roomy: true },
          { text: _({ id: 'people.since', message: 'Since' }), roomy: true },
        ]}
      >
        {pages.nodes.map((row) => (
          <PersonRow
            key={row.id}
            cohortId={cohort.id}
            row={row}
            picked={manage ? picked.has(row.id) : undefined}
            onPick={(on) => pick([row.id], on)}
          />
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}
