import { useLingui } from '@lingui/react';
import { Badge, Table } from '@mantine/core';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { professionName } from '../../identity/professions.js';
import { RosterQuery, Withdraw } from '../cohorts.graphql.js';

type Roster = NonNullable<ResultOf<typeof RosterQuery>['cohort']['roster']>;
type Row = Roster['nodes'][number];

/** The people of a cohort, page after page. */
export function RosterTable({
  cohortId,
  first,
  manage,
}: {
  cohortId: string;
  first: Roster;
  manage: boolean;
}) {
  const { _ } = useLingui();
  const pages = usePages(first, RosterQuery, { id: cohortId }, (data) => data.cohort.roster);
  const withdraw = useCommand(Withdraw, ['Cohort', 'EnrollmentConnection']);
  return (
    <>
      {withdraw.failure && <FailureNote failure={withdraw.failure} />}
      <DataTable
        label={_({ id: 'people.title', message: 'People' })}
        head={[
          _({ id: 'field.name', message: 'Name' }),
          { text: _({ id: 'field.profession', message: 'Profession' }), roomy: true },
          { text: _({ id: 'people.since', message: 'Since' }), roomy: true },
          ...(manage ? [_({ id: 'table.actions', message: 'Actions' })] : []),
        ]}
      >
        {pages.nodes.map((row) => (
          <PersonRow
            key={row.id}
            row={row}
            manage={manage}
            onWithdraw={() => withdraw.run({ enrollmentId: row.id })}
          />
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}

function PersonRow({ row, manage, onWithdraw }: { row: Row; manage: boolean; onWithdraw: () => void }) {
  const { _ } = useLingui();
  const { person } = row;
  const profession = professionName(person.profession);
  const enrolled = row.state === 'enrolled';
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {person.name}
        <SecondLine>
          <a href={`mailto:${person.email}`}>{person.email}</a>
        </SecondLine>
        {profession && <SecondLine tight>{_(profession)}</SecondLine>}
      </Table.Th>
      <Table.Td className={roomyCell}>{profession && _(profession)}</Table.Td>
      <Table.Td className={roomyCell}>
        <When at={row.enrolledAt} detail="day" />
      </Table.Td>
      {manage && (
        <Table.Td>
          {enrolled ? (
            <ConfirmButton
              quiet
              label={_({ id: 'withdraw', message: 'Withdraw' })}
              question={_({
                id: 'withdraw.question',
                message: 'Withdraw {name} from the cohort?',
                values: { name: person.name },
              })}
              confirm={_({ id: 'withdraw.confirm', message: 'Yes, withdraw' })}
              onConfirm={onWithdraw}
            />
          ) : (
            <Badge color="warn">{_({ id: 'enrollment.withdrawn', message: 'Withdrawn' })}</Badge>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
