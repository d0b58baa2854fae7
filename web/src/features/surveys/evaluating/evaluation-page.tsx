import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { answersIn, type Draft, DraftOfEvaluation, draftOf } from './draft.js';
import { AnswerEvaluation, OwnEvaluationQuery } from './evaluation.graphql.js';
import styles from './evaluation.module.css';
import { QuestionField } from './question-field.js';

const route = getRouteApi('/shell/sessions/$sessionId/evaluation');

type Session = ResultOf<typeof OwnEvaluationQuery>['session'];
type Own = NonNullable<Session['ownEvaluation']>;

/** Where somebody who attended a session evaluates it, in one go. */
export function EvaluationPage() {
  const { sessionId } = route.useParams();
  const answer = useQuery({
    query: OwnEvaluationQuery,
    variables: { sessionId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <PageAnswer of={answer}>
      {({ me, session }) =>
        session.ownEvaluation?.open ? (
          <Form key={session.id} session={session} own={session.ownEvaluation} personId={me?.id ?? ''} />
        ) : (
          <Closed session={session} />
        )
      }
    </PageAnswer>
  );
}

function Form({ session, own, personId }: { session: Session; own: Own; personId: string }) {
  const { _ } = useLingui();
  const send = useCommand(AnswerEvaluation, ['OwnEvaluation']);
  const [shelf] = useState(() => new DraftOfEvaluation(localStorage, session.id, personId));
  const [draft, setDraft] = useState<Draft>(() => shelf.read(Date.now()) ?? draftOf(own.answers ?? []));
  const [end, setEnd] = useState<'kept' | { closed: string }>();
  const form = useRef<HTMLFormElement>(null);
  if (end === 'kept') return <Kept session={session} onChange={() => setEnd(undefined)} />;
  const change = (id: string, answer: Draft[string]) => {
    const changed = { ...draft, [id]: answer };
    setDraft(changed);
    shelf.keep(changed, Date.now());
  };
  const submit = async () => {
    const answers = answersIn(draft, own.questions);
    const done = (await send.run({ sessionId: session.id, input: { answers } }))?.answerEvaluation;
    if (done?.__typename === 'EvaluationKept') {
      shelf.forget();
      setEnd('kept');
    } else if (done?.__typename === 'EvaluationClosed') setEnd({ closed: done.message });
  };
  return (
    <Frame session={session}>
      <p className={styles.who}>
        {_({
          id: 'evaluation.who',
          message:
            'The team of the program and its office for continuing education read your answers with your name. Those who teach do not. You can change them until the time is over.',
        })}
      </p>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!send.busy) void submit();
        }}
      >
        {own.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={draft[question.id]?.value}
            text={draft[question.id]?.text}
            error={send.failure?.fields[question.id]}
            onChange={(answer) => change(question.id, answer)}
          />
        ))}
        {send.failure && <FailureNote failure={send.failure} />}
        {end && <Alert color="warn">{end.closed}</Alert>}
        <div>
          <Button type="submit" size="lg" loading={send.busy}>
            {own.answeredAt
              ? _({ id: 'evaluation.sendAgain', message: 'Send the changes' })
              : _({ id: 'evaluation.send', message: 'Send' })}
          </Button>
        </div>
      </form>
    </Frame>
  );
}

function Frame({ session, children }: { session: Session; children: ReactNode }) {
  const { _ } = useLingui();
  const { title, startsAt, objectives } = session;
  return (
    <Page
      narrow
      title={_({ id: 'evaluation.title', message: 'How was “{title}”?', values: { title } })}
      crumbs={[{ label: title, link: { to: '/sessions/$sessionId', params: { sessionId: session.id } } }]}
      lead={<When at={startsAt} detail="day" />}
    >
      {objectives.length > 0 && (
        <div>
          {_({ id: 'evaluation.objectives', message: 'What it set out to do:' })}
          <ul className={styles.objectives}>
            {objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </Page>
  );
}

function Kept({ session, onChange }: { session: Session; onChange: () => void }) {
  const { _ } = useLingui();
  return (
    <Page
      narrow
      title={_({ id: 'evaluation.kept', message: 'Thank you' })}
      lead={_({
        id: 'evaluation.kept.words',
        message: 'Your answers about “{title}” have arrived.',
        values: { title: session.title },
      })}
    >
      <div className={styles.actions}>
        <Button component={Link} to="/credits">
          {_({ id: 'evaluation.credits', message: 'See your credits' })}
        </Button>
        <Button variant="default" onClick={onChange}>
          {_({ id: 'evaluation.change', message: 'Change them' })}
        </Button>
      </div>
    </Page>
  );
}

function Closed({ session }: { session: Session }) {
  const { _ } = useLingui();
  const own = session.ownEvaluation;
  return (
    <Frame session={session}>
      <Alert color="warn">
        {own
          ? _({
              id: 'evaluation.closed',
              message:
                'The time for evaluating this session is over. If you still need to, the team of the program can open it for you.',
            })
          : _({
              id: 'evaluation.notYours',
              message:
                'There is nothing to answer here for you: the session was not held yet, or you were not in it.',
            })}
      </Alert>
    </Frame>
  );
}
