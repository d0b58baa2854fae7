import { useLingui } from '@lingui/react';
import { Badge } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { AskQuestion, RewordQuestion } from './question-form.js';
import { HubQuestionsQuery, SetHubQuestionActive } from './questions.graphql.js';
import styles from './questions.module.css';

/** A question as a hub's admins see it. */
export type AskedQuestion = ResultOf<typeof HubQuestionsQuery>['hub']['questions'][number];
type Counts = NonNullable<AskedQuestion['counts']>[number];

/** What a hub asks its people beyond their profiles, with the numbers of their answers; its admins change it. */
export function QuestionsSection({ hubId, manage }: { hubId: string; manage: boolean }) {
  const { _ } = useLingui();
  const questions = useQuery({ query: HubQuestionsQuery, variables: { hubId } });
  if (!manage && !questions[0].data?.hub.questions.length) return null;
  return (
    <Section
      title={_({ id: 'questions.title', message: 'Extra questions' })}
      lead={_({
        id: 'questions.lead',
        message:
          'What you ask your people on their profiles, such as the shifts they work. Anybody can prefer not to say. You read numbers alone, and none of fewer than five people.',
      })}
    >
      <Answer of={questions}>
        {({ hub }) => (
          <>
            {hub.questions.length === 0 && (
              <Empty title={_({ id: 'questions.none', message: 'Nothing more is asked yet' })} />
            )}
            {hub.questions.map((question) => (
              <QuestionView key={question.id} question={question} manage={manage} />
            ))}
            {manage && <AskQuestion hubId={hubId} />}
          </>
        )}
      </Answer>
    </Section>
  );
}

function QuestionView({ question, manage }: { question: AskedQuestion; manage: boolean }) {
  const { _ } = useLingui();
  const { active, version, counts } = question;
  const label = question.words[0]?.label ?? '';
  return (
    <article className={styles.question} aria-label={label}>
      <h3 className={styles.title}>
        {label}{' '}
        {!active && (
          <Badge color="gray" variant="light">
            {_({ id: 'questions.retired', message: 'Retired' })}
          </Badge>
        )}
      </h3>
      <p className={styles.note}>
        {question.words[0]?.options.join(' · ') ||
          _({ id: 'questions.kind.text', message: 'In their own words' })}
      </p>
      {(counts ?? []).map((one) => (
        <CountsView key={one.version} counts={one} latest={version} />
      ))}
      {counts?.length === 0 && (
        <p className={styles.note}>
          {_({ id: 'questions.unanswered', message: 'Nobody has answered yet.' })}
        </p>
      )}
      {manage && <QuestionActions question={question} label={label} />}
    </article>
  );
}

function QuestionActions({ question, label }: { question: AskedQuestion; label: string }) {
  const { _ } = useLingui();
  const set = useCommand(SetHubQuestionActive, ['Hub', 'HubQuestion']);
  const { id, active } = question;
  return (
    <>
      {set.failure && <FailureNote failure={set.failure} />}
      <div className={styles.actions}>
        {active && <RewordQuestion question={question} />}
        <ConfirmButton
          quiet
          color={active ? 'danger' : 'accent'}
          label={
            active
              ? _({ id: 'questions.retire', message: 'Retire' })
              : _({ id: 'questions.revive', message: 'Ask again' })
          }
          spoken={
            active
              ? _({ id: 'questions.retire.of', message: 'Retire: {label}', values: { label } })
              : _({ id: 'questions.revive.of', message: 'Ask again: {label}', values: { label } })
          }
          question={
            active
              ? _({ id: 'questions.retire.question', message: 'Stop asking? Answers stay.' })
              : _({ id: 'questions.revive.question', message: 'Ask this again?' })
          }
          confirm={
            active
              ? _({ id: 'questions.retire.confirm', message: 'Yes, retire it' })
              : _({ id: 'questions.revive.confirm', message: 'Yes, ask it' })
          }
          busy={set.busy}
          onConfirm={() => void set.run({ questionId: id, active: !active })}
        />
      </div>
    </>
  );
}

function CountsView({ counts, latest }: { counts: Counts; latest: number }) {
  const { _ } = useLingui();
  const withheld = _({ id: 'questions.withheld', message: 'withheld' });
  const rows = [
    ...counts.answers.map(({ answer, people }) => ({ answer, people })),
    { answer: _({ id: 'questions.declined', message: 'Prefer not to say' }), people: counts.declined },
  ];
  return (
    <>
      {counts.version < latest && (
        <p className={styles.note}>
          {_({
            id: 'questions.earlier',
            message: 'Asked before as “{label}”',
            values: { label: counts.label },
          })}
        </p>
      )}
      {counts.answered === null ? (
        <p className={styles.note}>
          {_({ id: 'questions.few', message: 'Fewer than five people have answered: numbers are withheld.' })}
        </p>
      ) : (
        <dl className={styles.counts}>
          <dt>{_({ id: 'questions.answered', message: 'People who answered' })}</dt>
          <dd>{counts.answered}</dd>
          {rows.map(({ answer, people }) => (
            <Row key={answer} term={answer} value={people === null ? withheld : String(people)} />
          ))}
        </dl>
      )}
    </>
  );
}

function Row({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
