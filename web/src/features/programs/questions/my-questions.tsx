import { useLingui } from '@lingui/react';
import { Alert, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { useFieldError } from '../../../ui/command-form.js';
import { PickField } from '../../../ui/pick-field.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { PartForm } from '../../identity/profile/part-form.js';
import type { MyProfileQuery } from '../../identity/profile/profile.graphql.js';
import { AnswerHubQuestion, WithdrawHubAnswer } from './questions.graphql.js';
import styles from './questions.module.css';

type Hub = ResultOf<typeof MyProfileQuery>['myHubs']['nodes'][number];
type Question = Hub['questions'][number];
type Words = Question['words'][number];

const DECLINED = 'declined';

/** What one's hubs ask beyond the profile; each question is answered, answered otherwise or left by itself. */
export function MyQuestions({ hubs, language }: { hubs: readonly Hub[]; language: string }) {
  const { _ } = useLingui();
  return hubs
    .map((hub) => ({ ...hub, questions: hub.questions.filter(({ active }) => active) }))
    .filter(({ questions }) => questions.length > 0)
    .map((hub) => (
      <Section
        key={hub.id}
        title={_({ id: 'myQuestions.title', message: 'What {hub} asks', values: { hub: hub.name } })}
        lead={_({
          id: 'myQuestions.lead',
          message:
            'You need not answer, and can change or take back what you answered. The hub’s team reads numbers alone, and none of fewer than five people: never who answered what.',
        })}
      >
        <Stack gap="xl">
          {hub.questions.map((question) => (
            <AnswerForm key={`${question.id} ${question.version}`} question={question} language={language} />
          ))}
        </Stack>
      </Section>
    ));
}

function AnswerForm({ question, language }: { question: Question; language: string }) {
  const { _ } = useLingui();
  const answer = useCommand(AnswerHubQuestion, ['Hub', 'HubQuestion']);
  const withdraw = useCommand(WithdrawHubAnswer, ['Hub', 'HubQuestion']);
  const [changed, setChanged] = useState<string>();
  // Taking an answer back empties the fields, though it takes a moment until the page knows that there is none.
  const [round, setRound] = useState(0);
  const words = question.words.find((one) => one.language === language) ?? question.words[0];
  if (!words) return null;
  const { kind, mine } = question;
  return (
    <div>
      <PartForm
        key={round}
        submit={_({ id: 'myQuestions.save', message: 'Save this answer' })}
        busy={answer.busy}
        failure={answer.failure}
        save={async (values) => {
          setChanged(undefined);
          const declined = values.answer === DECLINED || values.declined === 'on';
          const picked =
            kind === 'several'
              ? words.options.flatMap((_option, at) => (values[`option.${at}`] ? [at] : []))
              : kind === 'one' && values.answer
                ? [Number(values.answer)]
                : [];
          const input = {
            version: question.version,
            declined,
            choices: declined ? [] : picked,
            text: declined ? null : (values.text ?? null),
          };
          const result = (await answer.run({ questionId: question.id, input }))?.answerHubQuestion;
          if (result?.__typename === 'QuestionChanged') setChanged(result.message);
          return result?.__typename === 'AnswerKept';
        }}
      >
        {mine && mine.version < question.version && (
          <Alert color="warn">
            {_({
              id: 'myQuestions.reworded',
              message: 'The hub has worded this anew since you answered. Please look at it again.',
            })}
          </Alert>
        )}
        {changed && <Alert color="warn">{changed}</Alert>}
        <AnswerField
          kind={kind}
          words={words}
          mine={round === 0 && mine?.version === question.version ? mine : null}
        />
      </PartForm>
      {mine && (
        <Group mt="xs" className={styles.back}>
          {withdraw.failure && <FailureNote failure={withdraw.failure} />}
          <Button
            variant="subtle"
            size="compact-md"
            loading={withdraw.busy}
            aria-label={_({
              id: 'myQuestions.withdraw.of',
              message: 'Take my answer back: {question}',
              values: { question: words.label },
            })}
            onClick={async () => {
              if (!(await withdraw.run({ questionId: question.id }))) return;
              setRound(round + 1);
              document.getElementById(question.id)?.focus();
            }}
          >
            {_({ id: 'myQuestions.withdraw', message: 'Take my answer back' })}
          </Button>
        </Group>
      )}
      <span id={question.id} tabIndex={-1} className="sw-hidden">
        {words.label}
      </span>
    </div>
  );
}

function AnswerField({ kind, words, mine }: { kind: string; words: Words; mine: Question['mine'] }) {
  const { _ } = useLingui();
  const rather = _({ id: 'myQuestions.declined', message: 'I prefer not to say' });
  if (kind === 'one') {
    return (
      <PickField
        name="answer"
        label={words.label}
        initial={mine?.declined ? DECLINED : String(mine?.choices[0] ?? 'none')}
        picks={[
          ...words.options.map((label, at) => ({ value: String(at), label })),
          { value: DECLINED, label: rather },
        ]}
      />
    );
  }
  return (
    <Several label={words.label}>
      {kind === 'text' ? (
        <TextInput name="text" aria-label={words.label} defaultValue={mine?.text ?? ''} maxLength={200} />
      ) : (
        words.options.map((option, at) => (
          <Checkbox
            key={option}
            name={`option.${at}`}
            label={option}
            defaultChecked={mine?.choices.includes(at)}
          />
        ))
      )}
      <Checkbox name="declined" label={rather} defaultChecked={mine?.declined} />
    </Several>
  );
}

function Several({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const error = useFieldError('answer');
  return (
    <fieldset className={styles.several} aria-describedby={error && `${id}-error`}>
      <legend>{label}</legend>
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
