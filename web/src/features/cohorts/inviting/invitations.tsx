import { useLingui } from '@lingui/react';
import { Button, Group, Table } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable, SecondLine } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { InviteMany, InviteOne } from './invite-forms.js';
import { InvitationsQuery, ResendInvitation, RevokeInvitation } from './inviting.graphql.js';
import { ListView } from './list-view.js';

type Invited = NonNullable<ResultOf<typeof InvitationsQuery>['cohort']['invitations']>;

/** Invitations by mail: one by one or by a list, and what became of each. */
export function Invitations({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const answer = useQuery({ query: InvitationsQuery, variables: { id: cohortId } });
  const again = () => answer[1]({ requestPolicy: 'network-only' });
  return (
    <Section
      title={_({ id: 'invitations.title', message: 'Invitations' })}
      lead={_({
        id: 'invitations.lead',
        message: 'Each person gets a link of their own. One press on its page, and they are registered.',
      })}
    >
      <InviteOne cohortId={cohortId} />
      <InviteMany cohortId={cohortId} onRead={again} />
      <Answer of={answer}>
        {({ cohort: { invitations, latestInvitationList } }) => (
          <>
            {latestInvitationList && (
              <ListView key={latestInvitationList.id} id={latestInvitationList.id} onEnd={again} />
            )}
            {invitations && invitations.nodes.length > 0 ? (
              <Sent cohortId={cohortId} first={invitations} />
            ) : (
              <Empty title={_({ id: 'invitations.none', message: 'Nobody is invited yet' })} />
            )}
          </>
        )}
      </Answer>
    </Section>
  );
}

function Sent({ cohortId, first }: { cohortId: string; first: Invited }) {
  const { _ } = useLingui();
  const pages = usePages(first, InvitationsQuery, { id: cohortId }, (data) => data.cohort.invitations);
  const touched = ['CohortInvitation', 'CohortInvitationConnection'];
  const resend = useCommand(ResendInvitation, touched);
  const revoke = useCommand(RevokeInvitation, touched);
  const failure = resend.failure ?? revoke.failure;
  const states: Readonly<Record<string, string>> = {
    waiting: _({ id: 'invitation.waiting', message: 'Is being sent' }),
    sent: _({ id: 'invitation.sent', message: 'Sent' }),
    undelivered: _({ id: 'invitation.undelivered', message: 'Could not be delivered' }),
    accepted: _({ id: 'invitation.accepted', message: 'Accepted' }),
    expired: _({ id: 'invitation.expired', message: 'Has run out' }),
    revoked: _({ id: 'invitation.revoked', message: 'Taken back' }),
  };
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      <DataTable
        label={_({ id: 'invitations.title', message: 'Invitations' })}
        head={[
          _({ id: 'field.name', message: 'Name' }),
          _({ id: 'roster.state', message: 'State' }),
          _({ id: 'table.actions', message: 'Actions' }),
        ]}
      >
        {pages.nodes.map(({ id, name, email, state }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">
              {name}
              <SecondLine>{email}</SecondLine>
            </Table.Th>
            <Table.Td>{states[state]}</Table.Td>
            <Table.Td>
              {state !== 'accepted' && (
                <Group gap="xs">
                  <Button size="compact-md" variant="subtle" onClick={() => void resend.run({ id })}>
                    {_({ id: 'invitation.again', message: 'Send again' })}
                  </Button>
                  {state !== 'revoked' && (
                    <Button
                      size="compact-md"
                      variant="subtle"
                      color="danger"
                      onClick={() => void revoke.run({ id })}
                    >
                      {_({ id: 'invitation.revoke', message: 'Take back' })}
                    </Button>
                  )}
                </Group>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}
