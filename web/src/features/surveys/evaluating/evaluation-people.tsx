import { useLingui } from '@lingui/react';
import { Button, NativeSelect, Table } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { EvaluationPeopleQuery, ReopenEvaluation } from './evaluation.graphql.js';
import styles from './evaluation.module.css';

type People = ResultOf<typeof EvaluationPeopleQuery>['evaluationPeople'];

/** Who was at a session, and who has evaluated it; the team gives more time here. */
export function EvaluationPeople({ sessionId, canReopen }: { sessionId: string; canReopen: boolean }) {
  const { _ } = useLingui();
  const people = useQuery({
    query: EvaluationPeopleQuery,
    variables: { sessionId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Section title={_({ id: 'evaluationPeople.title', message: 'Who has answered' })}>
      <Answer of={people}>
        {({ evaluationPeople }) => (
          <List sessionId={sessionId} first={evaluationPeople} canReopen={canReopen} />
        )}
      </Answer>
    </Section>
  );
}

function List({ sessionId, first, canReopen }: { sessionId: string; first: People; canReopen: boolean }) {
  const { _ } = useLingui();
  const pages = usePages(first, EvaluationPeopleQuery, { sessionId }, (data) => data.evaluationPeople);
  const reopen = useCommand(ReopenEvaluation, ['SessionEvaluationResults', 'EvaluationPerson']);
  const [days, setDays] = useState('7');
  const more = (personId: string | null) => () =>
    void reopen.run({ sessionId, input: { personId, days: Number(days) } });
  return (
    <>
      {canReopen && (
        <div className={styles.actions}>
          <NativeSelect
            label={_({ id: 'reopen.days', message: 'Time from now on' })}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
            data={['3', '7', '14', '30'].map((value) => ({
              value,
              label: _({ id: 'reopen.count', message: '{count} days', values: { count: value } }),
            }))}
          />
          <Button variant="default" loading={reopen.busy} onClick={more(null)}>
            {_({ id: 'reopen.all', message: 'Give it to everyone' })}
          </Button>
        </div>
      )}
      {reopen.failure && <FailureNote failure={reopen.failure} />}
      {pages.nodes.length === 0 ? (
        <Empty title={_({ id: 'evaluationPeople.none', message: 'Nobody is known to have been there' })}>
          {_({
            id: 'evaluationPeople.none.words',
            message: 'They appear once the attendance of the session was taken in.',
          })}
        </Empty>
      ) : (
        <DataTable
          label={_({ id: 'evaluationPeople.title', message: 'Who has answered' })}
          head={[
            _({ id: 'evaluationPeople.who', message: 'Person' }),
            _({ id: 'evaluationPeople.when', message: 'Answered' }),
            ...(canReopen ? [_({ id: 'evaluationPeople.time', message: 'More time' })] : []),
          ]}
        >
          {pages.nodes.map(({ personId, name, answeredAt, longerUntil }) => (
            <Table.Tr key={personId}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>
                {answeredAt ? (
                  <When at={answeredAt} detail="day" />
                ) : (
                  _({ id: 'evaluationPeople.notYet', message: 'Not yet' })
                )}
              </Table.Td>
              {canReopen && (
                <Table.Td>
                  {longerUntil && (
                    <>
                      {_({ id: 'evaluationPeople.until', message: 'until' })}{' '}
                      <When at={longerUntil} detail="day" />
                      <br />
                    </>
                  )}
                  {!answeredAt && (
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={_({
                        id: 'reopen.for',
                        message: 'Give {name} more time',
                        values: { name },
                      })}
                      onClick={more(personId)}
                    >
                      {_({ id: 'reopen.one', message: 'Give more' })}
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </DataTable>
      )}
      <MorePages pages={pages} />
    </>
  );
}
