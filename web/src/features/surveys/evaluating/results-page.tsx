import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { Failure } from '../../../graphql/failure.js';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';
import { When } from '../../../ui/when.js';
import { EvaluationResultsQuery } from './evaluation.graphql.js';
import styles from './evaluation.module.css';
import { EvaluationPeople } from './evaluation-people.js';
import { QuestionResults } from './question-results.js';

const route = getRouteApi('/shell/sessions/$sessionId/evaluations');

type Results = ResultOf<typeof EvaluationResultsQuery>['sessionEvaluation'];

/** What came of the evaluation of a session, for the team and the CE office. */
export function ResultsPage() {
  const { sessionId } = route.useParams();
  const answer = useQuery({
    query: EvaluationResultsQuery,
    variables: { sessionId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <PageAnswer of={answer}>
      {({ sessionEvaluation }) => <Shown key={sessionId} results={sessionEvaluation} />}
    </PageAnswer>
  );
}

function Shown({ results }: { results: Results }) {
  const { _ } = useLingui();
  const { sessionId, cohortId, title, closesAt, attended, answered } = results;
  return (
    <Page
      title={_({ id: 'results.title', message: 'Evaluation of “{title}”', values: { title } })}
      crumbs={[
        {
          label: _({ id: 'evaluations.title', message: 'Evaluations' }),
          link: { to: '/cohorts/$cohortId/evaluations', params: { cohortId } },
        },
        { label: title, link: { to: '/sessions/$sessionId', params: { sessionId } } },
      ]}
      lead={
        <>
          {attended === null
            ? _({ id: 'results.unknown', message: '{answered} evaluated it.', values: { answered } })
            : _({
                id: 'results.of',
                message: '{answered} evaluated it; {attended} are known to have been there.',
                values: { answered, attended },
              })}{' '}
          {closesAt && (
            <>
              {_({ id: 'results.until', message: 'It can be answered until' })} <When at={closesAt} />.
            </>
          )}
        </>
      }
    >
      {closesAt === null ? (
        <Empty title={_({ id: 'results.never', message: 'It was not opened' })}>
          {_({
            id: 'results.never.words',
            message: 'Sessions can be evaluated once they were held. For an older one, give time below.',
          })}
        </Empty>
      ) : (
        <Section
          title={_({ id: 'results.answers', message: 'Answers' })}
          aside={<TakeFile path={`sessions/${sessionId}`} name={`${title} evaluations.csv`} />}
        >
          <QuestionResults results={results.questions} />
        </Section>
      )}
      <EvaluationPeople sessionId={sessionId} canReopen={results.viewerCanReopen} />
    </Page>
  );
}

/** Takes evaluations out as a file. */
export function TakeFile({ path, name }: { path: string; name: string }) {
  const { _ } = useLingui();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  return (
    <div className={styles.actions}>
      {failure && <FailureNote failure={failure} />}
      <Button
        variant="default"
        size="sm"
        loading={busy}
        onClick={async () => {
          setBusy(true);
          setFailure(await takeFile(`/evaluations/${path}/csv`, {}, name));
          setBusy(false);
        }}
      >
        {_({ id: 'evaluations.csv', message: 'Download (CSV)' })}
      </Button>
    </div>
  );
}
