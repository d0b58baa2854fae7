import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { useQuery } from 'urql';
import { DataTable } from '../../../ui/data-table.js';
import { useSettled } from '../../../ui/use-settled.js';
import type { RulesInput, TypeSetup } from './rule-values.js';
import { CreditExamplesQuery } from './setup.graphql.js';
import styles from './setup.module.css';

/** What some attendances come to by the rules that hold, and would by those in the form. */
export function ExampleTable({ hubId, type, rules }: { hubId: string; type: TypeSetup; rules: RulesInput }) {
  const { _ } = useLingui();
  const settled = useSettled(JSON.stringify(rules)) ?? '{}';
  const [{ data, error }] = useQuery({
    query: CreditExamplesQuery,
    variables: { hubId, code: type.code, rules: JSON.parse(settled) as RulesInput },
  });
  const after = error ? undefined : data?.creditExamples;
  return (
    <div>
      <p className={styles.caption}>{_({ id: 'examples.title', message: 'What attendance comes to' })}</p>
      <DataTable
        label={_({ id: 'examples.title', message: 'What attendance comes to' })}
        head={[
          _({ id: 'examples.there', message: 'There' }),
          { text: _({ id: 'examples.now', message: 'Now' }), numeric: true },
          { text: _({ id: 'examples.after', message: 'With this' }), numeric: true },
        ]}
      >
        {type.examples.map(({ scheduledMinutes, attendedMinutes, credit }, index) => {
          const then = after?.[index]?.credit;
          return (
            <Table.Tr key={`${scheduledMinutes} ${attendedMinutes}`}>
              <Table.Th scope="row">
                {_({
                  id: 'examples.of',
                  message: '{attended} of {scheduled} min',
                  values: { attended: attendedMinutes, scheduled: scheduledMinutes },
                })}
              </Table.Th>
              <Table.Td ta="end">{credit}</Table.Td>
              <Table.Td ta="end" className={then !== undefined && then !== credit ? styles.other : undefined}>
                {then ?? '–'}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </DataTable>
      {error && (
        <p className={styles.caption} role="status">
          {_({
            id: 'examples.faulty',
            message: 'By the rules as they are in the form no credit can be reckoned.',
          })}
        </p>
      )}
    </div>
  );
}
