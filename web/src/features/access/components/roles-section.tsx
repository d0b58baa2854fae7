import { useLingui } from '@lingui/react';
import { Alert, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { GrantsQuery, RevokeRole } from '../access.graphql.js';
import { roleName } from '../roles.js';
import styles from '../trail/trail.module.css';
import { GiveRole } from './give-role.js';

interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/** Who holds which role in a hub, and giving and ending roles. */
export function RolesSection({
  hubId,
  programs,
  manage,
}: {
  hubId: string;
  programs: readonly NamedPlace[];
  manage: boolean;
}) {
  const { _ } = useLingui();
  const grants = useQuery({ query: GrantsQuery, variables: { hubId } });
  const revoke = useCommand(RevokeRole, ['Grant', 'GrantConnection']);
  const [refused, setRefused] = useState<string>();
  const end = async (grantId: string) => {
    const result = (await revoke.run({ grantId }))?.revokeRole;
    setRefused(result?.__typename === 'LastHubAdmin' ? result.message : undefined);
  };
  const scopeOf = (grant: { programId: string | null; cohortId: string | null }) => {
    if (grant.cohortId) return _({ id: 'role.oneCohort', message: 'One cohort' });
    if (!grant.programId) return _({ id: 'role.wholeHub', message: 'The whole hub' });
    return (
      programs.find((p) => p.id === grant.programId)?.name ??
      _({ id: 'role.oneProgram', message: 'One program' })
    );
  };
  return (
    <Section title={_({ id: 'roles.title', message: 'Roles' })}>
      {refused && (
        <Alert color="warn" role="alert" mb="md">
          {refused}
        </Alert>
      )}
      {revoke.failure && <FailureNote failure={revoke.failure} />}
      <Answer of={grants}>
        {({ grants: { nodes } }) => (
          <DataTable
            label={_({ id: 'roles.title', message: 'Roles' })}
            head={[
              _({ id: 'field.name', message: 'Name' }),
              _({ id: 'role', message: 'Role' }),
              { text: _({ id: 'role.where', message: 'Where' }), roomy: true },
              ...(manage ? [_({ id: 'table.actions', message: 'Actions' })] : []),
            ]}
          >
            {nodes.map((grant) => (
              <Table.Tr key={grant.id}>
                <Table.Th scope="row">{grant.personName}</Table.Th>
                <Table.Td>
                  {_(roleName(grant.role))}
                  {grant.expiresAt && (
                    <SecondLine>
                      {_({ id: 'role.endsOn', message: 'until' })} <When at={grant.expiresAt} detail="day" />
                    </SecondLine>
                  )}
                  <SecondLine tight>{scopeOf(grant)}</SecondLine>
                </Table.Td>
                <Table.Td className={roomyCell}>{scopeOf(grant)}</Table.Td>
                {manage && (
                  <Table.Td>
                    <ConfirmButton
                      quiet
                      label={_({ id: 'role.end', message: 'End' })}
                      question={_({
                        id: 'role.end.question',
                        message: 'End this role of {name}?',
                        values: { name: grant.personName },
                      })}
                      confirm={_({ id: 'role.end.confirm', message: 'Yes, end it' })}
                      onConfirm={() => end(grant.id)}
                    />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </DataTable>
        )}
      </Answer>
      {manage && <GiveRole hubId={hubId} programs={programs} />}
      {manage && (
        <Link to="/hubs/$hubId/duplicates" params={{ hubId }} className={styles.link}>
          {_({ id: 'duplicates.open', message: 'Find people with two accounts' })}
        </Link>
      )}
      <Link to="/hubs/$hubId/trail" params={{ hubId }} className={styles.link}>
        {_({ id: 'trail.open', message: 'See who did what: the audit trail' })}
      </Link>
    </Section>
  );
}
