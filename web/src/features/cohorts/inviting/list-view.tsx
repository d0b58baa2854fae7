import { useLingui } from '@lingui/react';
import { Box, Button, Group, Table } from '@mantine/core';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable, SecondLine } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { FailureNote } from '../../../ui/states.js';
import { CommitInvitationList, DiscardInvitationList, InvitationListQuery } from './inviting.graphql.js';

type List = ResultOf<typeof InvitationListQuery>['invitationList'];

/** How often a list that is being worked off is asked how far it is, in milliseconds. */
const EVERY = 1_500;

/** A list of people to invite: what will happen to each line, and how far it is. It can be left and come back to. */
export function ListView({ id, onEnd }: { id: string; onEnd: () => void }) {
  const answer = useQuery({ query: InvitationListQuery, variables: { id } });
  const [{ data }, ask] = answer;
  const running = data?.invitationList.state === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [running, ask]);
  return (
    <Answer of={answer}>{({ invitationList }) => <ListShown list={invitationList} onEnd={onEnd} />}</Answer>
  );
}

function ListShown({ list, onEnd }: { list: List; onEnd: () => void }) {
  const { _ } = useLingui();
  const touched = ['InvitationList', 'CohortInvitation', 'CohortInvitationConnection'];
  const commit = useCommand(CommitInvitationList, touched);
  const discard = useCommand(DiscardInvitationList, touched);
  const pages = usePages(
    list.lines,
    InvitationListQuery,
    { id: list.id },
    (data) => data.invitationList.lines,
  );
  const lines = (what: string) => list.counts.find((count) => count.what === what)?.lines ?? 0;
  const welcome = lines('new') + lines('known');
  const verdicts: Readonly<Record<string, string>> = {
    new: _({ id: 'verdict.new', message: 'New: will be invited' }),
    known: _({ id: 'verdict.known', message: 'Known to the hub: will be invited' }),
    enrolled: _({ id: 'verdict.enrolled', message: 'Is in the cohort already' }),
    invited: _({ id: 'verdict.invited', message: 'Is invited already' }),
    doublet: _({ id: 'verdict.doublet', message: 'Stands in the list twice' }),
    bad: _({ id: 'verdict.bad', message: 'Cannot be invited' }),
  };
  const progress = _({
    id: 'list.progress',
    message: '{settled} of {rows} lines are settled.',
    values: { settled: list.settled, rows: list.rows },
  });
  return (
    <Box mb="lg">
      {list.state === 'preview' && (
        <Group gap="sm" my="md">
          <Button
            disabled={welcome === 0}
            loading={commit.busy}
            onClick={() => void commit.run({ id: list.id })}
          >
            {_({
              id: 'list.commit',
              message: 'Invite {welcome, plural, one {# person} other {# people}}',
              values: { welcome },
            })}
          </Button>
          <Button
            variant="default"
            onClick={async () => {
              if (await discard.run({ id: list.id })) onEnd();
            }}
          >
            {_({ id: 'list.discard', message: 'Forget the list' })}
          </Button>
        </Group>
      )}
      {(commit.failure ?? discard.failure) && <FailureNote failure={(commit.failure ?? discard.failure)!} />}
      <div role="status">
        {list.state !== 'preview' && (
          <>
            <p>
              {list.state === 'running'
                ? progress
                : _({
                    id: 'list.done',
                    message: 'Done: {invited} invited, {skipped} left out.',
                    values: { invited: lines('invited'), skipped: lines('skipped') },
                  })}
            </p>
            {list.state === 'running' && (
              <progress max={list.rows} value={list.settled} aria-label={progress} />
            )}
          </>
        )}
      </div>
      <DataTable
        label={_({ id: 'list.title', message: 'The list' })}
        head={[
          _({ id: 'list.line', message: 'Line' }),
          _({ id: 'field.name', message: 'Name' }),
          _({ id: 'list.what', message: 'What happens' }),
        ]}
      >
        {pages.nodes.map((line) => (
          <Table.Tr key={line.id}>
            <Table.Td>{line.line}</Table.Td>
            <Table.Th scope="row">
              {line.name}
              <SecondLine>{line.email}</SecondLine>
            </Table.Th>
            <Table.Td>
              {verdicts[line.verdict]}
              {line.problem && <SecondLine>{line.problem}</SecondLine>}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </Box>
  );
}
