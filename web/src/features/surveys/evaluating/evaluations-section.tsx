import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable, SecondLine } from '../../../ui/data-table.js';
import { Section } from '../../../ui/section.js';
import { Empty } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { useCohort } from '../../cohorts/cohort-page.js';
import { CohortEvaluationQuery } from './evaluation.graphql.js';
import { QuestionResults } from './question-results.js';
import { TakeFile } from './results-page.js';

type Results = ResultOf<typeof CohortEvaluationQuery>['cohortEvaluation'];

/** The evaluations of a cohort’s sessions, one by one and together. */
export function EvaluationsSection() {
  const { _ } = useLingui();
  const { id, programId, name } = useCohort();
  const results = useQuery({
    query: CohortEvaluationQuery,
    variables: { cohortId: id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Section
      title={_({ id: 'evaluations.title', message: 'Evaluations' })}
      lead={
        <>
          {_({
            id: 'evaluations.lead',
            message:
              'Those who attended a session say how it was, under their names. That you read it is kept in the audit trail.',
          })}{' '}
          <Link to="/programs/$programId/evaluation" params={{ programId }}>
            {_({ id: 'evaluations.form', message: 'What is asked' })}
          </Link>
        </>
      }
      aside={<TakeFile path={`cohorts/${id}`} name={`${name} evaluations.csv`} />}
    >
      <Answer of={results}>{({ cohortEvaluation }) => <Sessions results={cohortEvaluation} />}</Answer>
    </Section>
  );
}

function Sessions({ results }: { results: Results }) {
  const { _ } = useLingui();
  if (results.sessions.length === 0)
    return (
      <Empty title={_({ id: 'evaluations.none', message: 'No session was held yet' })}>
        {_({
          id: 'evaluations.none.words',
          message: 'Once one was, and it is known who was there, they are asked by mail.',
        })}
      </Empty>
    );
  return (
    <>
      <DataTable
        label={_({ id: 'evaluations.sessions', message: 'Sessions' })}
        head={[
          _({ id: 'evaluations.session', message: 'Session' }),
          { text: _({ id: 'evaluations.answered', message: 'Answered' }), numeric: true },
          { text: _({ id: 'evaluations.attended', message: 'Attended' }), numeric: true },
        ]}
      >
        {results.sessions.map(({ sessionId, title, startsAt, answered, attended }) => (
          <Table.Tr key={sessionId}>
            <Table.Th scope="row">
              <Link to="/sessions/$sessionId/evaluations" params={{ sessionId }}>
                {title}
              </Link>
              <SecondLine>
                <When at={startsAt} detail="day" />
              </SecondLine>
            </Table.Th>
            <Table.Td ta="end">{answered}</Table.Td>
            <Table.Td ta="end">{attended}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      <Section title={_({ id: 'evaluations.together', message: 'All sessions together' })}>
        <QuestionResults results={results.questions} />
      </Section>
    </>
  );
}
