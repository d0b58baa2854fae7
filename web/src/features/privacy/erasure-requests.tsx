import { useLingui } from '@lingui/react';
import { Alert, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { useCommand } from '../../graphql/use-command.js';
import { Answer } from '../../ui/answer.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { DataTable, SecondLine } from '../../ui/data-table.js';
import { MorePages, usePages } from '../../ui/pages.js';
import { Section } from '../../ui/section.js';
import { FailureNote } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { CancelErasureRequest, ErasureRequestsQuery } from './privacy.graphql.js';
import { RecordRequest } from './record-request.js';

type Requests = ResultOf<typeof ErasureRequestsQuery>['hub']['erasureRequests'];

/** Requests to be erased that came by letter, for hub admins. */
export function ErasureRequests({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const answer = useQuery({ query: ErasureRequestsQuery, variables: { hubId } });
  return (
    <Section
      title={_({ id: 'requests.title', message: 'Requests to be erased' })}
      lead={_({
        id: 'requests.lead',
        message:
          'People ask for it themselves under “Sign-in and security”. Record here what came to you by letter: the person is told by mail, and has a week to call it off.',
      })}
    >
      <Stack gap="md">
        <Answer of={answer} rows={1}>
          {({ hub: { erasureRequests } }) =>
            erasureRequests.totalCount > 0 ? <RequestTable hubId={hubId} first={erasureRequests} /> : null
          }
        </Answer>
        <RecordRequest hubId={hubId} />
      </Stack>
    </Section>
  );
}

function RequestTable({ hubId, first }: { hubId: string; first: Requests }) {
  const { _ } = useLingui();
  const pages = usePages(first, ErasureRequestsQuery, { hubId }, (data) => data.hub.erasureRequests);
  return (
    <>
      <DataTable
        label={_({ id: 'requests.title', message: 'Requests to be erased' })}
        head={[
          _({ id: 'requests.who', message: 'Who' }),
          _({ id: 'requests.how', message: 'How it stands' }),
        ]}
      >
        {pages.nodes.map((request) => (
          <RequestRow key={request.id} hubId={hubId} request={request} />
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}

function RequestRow({ hubId, request }: { hubId: string; request: Requests['nodes'][number] }) {
  const { _ } = useLingui();
  const cancel = useCommand(CancelErasureRequest, ['Hub', 'Erasure', 'ErasureConnection']);
  const [late, setLate] = useState<string>();
  const { id, state, askedAt, dueAt, endedAt, name, email } = request;
  const states: Readonly<Record<string, string>> = {
    asked: _({ id: 'requests.asked', message: 'Will be done' }),
    underway: _({ id: 'requests.underway', message: 'Being done' }),
    done: _({ id: 'requests.done', message: 'Done' }),
    cancelled: _({ id: 'requests.cancelled', message: 'Called off' }),
    stopped: _({ id: 'requests.stopped', message: 'Not done: the person must ask for it themself' }),
  };
  const who = name || email;
  return (
    <Table.Tr>
      <Table.Td>
        {who ?? _({ id: 'requests.nobody', message: 'Name and address are forgotten' })}
        {name && email && <SecondLine>{email}</SecondLine>}
        <SecondLine>
          {_({ id: 'requests.recorded', message: 'recorded' })} <When at={askedAt} detail="day" />
        </SecondLine>
      </Table.Td>
      <Table.Td>
        {states[state] ?? state} <When at={endedAt ?? dueAt} detail="day" />
        {state === 'asked' && (
          <div>
            <ConfirmButton
              quiet
              label={_({ id: 'requests.cancel', message: 'Call off' })}
              spoken={_({
                id: 'requests.cancel.spoken',
                message: 'Call off: {who}',
                values: { who: who ?? '' },
              })}
              question={_({ id: 'requests.cancel.ask', message: 'Erase nothing?' })}
              confirm={_({ id: 'requests.cancel.yes', message: 'Yes, call it off' })}
              busy={cancel.busy}
              onConfirm={async () => {
                const result = (await cancel.run({ hubId, erasureId: id }))?.cancelErasureRequest;
                setLate(result?.__typename === 'ErasureIsOver' ? result.message : undefined);
              }}
            />
          </div>
        )}
        {late && <Alert color="warn">{late}</Alert>}
        {cancel.failure && <FailureNote failure={cancel.failure} />}
      </Table.Td>
    </Table.Tr>
  );
}
