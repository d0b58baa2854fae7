import { useLingui } from '@lingui/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Editable } from '../../../ui/editable.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { EvaluationFormQuery, SetEvaluationForm } from './evaluation.graphql.js';
import styles from './evaluation.module.css';
import { QuestionDraft } from './question-draft.js';
import { type Asked, QuestionField } from './question-field.js';

const route = getRouteApi('/shell/programs/$programId/evaluation');

type Program = ResultOf<typeof EvaluationFormQuery>['program'];
type Form = NonNullable<Program['evaluationForm']>;

/** Questions of a form at the most. */
const MOST = 20;

/** What is asked after the sessions of a program: as those who attended see it, and where it is changed. */
export function FormPage() {
  const { _ } = useLingui();
  const { programId } = route.useParams();
  const answer = useQuery({ query: EvaluationFormQuery, variables: { programId } });
  return (
    <PageAnswer of={answer}>
      {({ program }) => (
        <Page
          title={_({ id: 'evaluationForm.title', message: 'What is asked after sessions' })}
          crumbs={[{ label: program.name, link: { to: '/programs/$programId', params: { programId } } }]}
          lead={_({
            id: 'evaluationForm.lead',
            message:
              'Those who attended a session answer it on one page. A change counts for sessions that are held from now on.',
          })}
        >
          {program.evaluationForm && <View program={program} form={program.evaluationForm} />}
        </Page>
      )}
    </PageAnswer>
  );
}

function View({ program, form }: { program: Program; form: Form }) {
  const { _ } = useLingui();
  return (
    <Editable
      title={
        form.version === 0
          ? _({ id: 'evaluationForm.usual', message: 'Spokewell’s own questions' })
          : _({
              id: 'evaluationForm.version',
              message: 'Version {version}',
              values: { version: form.version },
            })
      }
      label={_({ id: 'evaluationForm.edit', message: 'Edit what is asked' })}
      editor={
        program.viewerSetsEvaluation
          ? (close) => <Editor programId={program.id} form={form} close={close} />
          : undefined
      }
    >
      <p className={styles.told}>
        {_({
          id: 'evaluationForm.window',
          message: 'A session can be evaluated for {days} days after it was held.',
          values: { days: form.windowDays },
        })}
      </p>
      <Preview questions={form.questions} />
    </Editable>
  );
}

/** The questions as they are answered; what is chosen here goes nowhere. */
function Preview({ questions }: { questions: readonly Asked[] }) {
  const { _ } = useLingui();
  const [chosen, setChosen] = useState<Record<string, { value?: number; text?: string }>>({});
  return (
    <section className={styles.preview} aria-label={_({ id: 'evaluationForm.preview', message: 'Preview' })}>
      <div className={styles.form}>
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            shown
            value={chosen[question.id]?.value}
            text={chosen[question.id]?.text}
            onChange={(answer) => setChosen({ ...chosen, [question.id]: answer })}
          />
        ))}
      </div>
    </section>
  );
}

function Editor({ programId, form, close }: { programId: string; form: Form; close: () => void }) {
  const { _ } = useLingui();
  const set = useCommand(SetEvaluationForm, ['EvaluationForm', 'Program']);
  const [questions, setQuestions] = useState<readonly Asked[]>(form.questions);
  const [days, setDays] = useState(String(form.windowDays));
  const replace = (index: number, question: Asked | null) =>
    setQuestions(questions.flatMap((one, at) => (at === index ? (question ?? []) : one)));
  const move = (index: number) => {
    const all = [...questions];
    const [one] = all.splice(index, 1);
    if (one) all.splice(index - 1, 0, one);
    setQuestions(all);
  };
  const save = async () => {
    const known = new Set(form.questions.map(({ id }) => id));
    const sent = questions.map(({ id, kind, text, low, high, detailOn, detail, required }) => ({
      id: known.has(id) ? id : null,
      kind,
      text,
      low: low || null,
      high: high || null,
      detailOn,
      detail: detail || null,
      required,
    }));
    const input = { basedOn: form.version, questions: sent, windowDays: Number(days) };
    if (await set.run({ programId, input })) close();
  };
  return (
    <CommandForm
      submit={_({ id: 'evaluationForm.save', message: 'Ask this from now on' })}
      busy={set.busy}
      failure={set.failure}
      onSubmit={() => void save()}
      onCancel={close}
      aside={<Preview questions={questions} />}
    >
      <TextInput
        type="number"
        min={1}
        max={365}
        required
        label={_({ id: 'evaluationForm.days', message: 'Days for which a session can be evaluated' })}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        error={set.failure?.fields.windowDays}
        maw="22rem"
      />
      {questions.map((question, index) => (
        <QuestionDraft
          key={question.id}
          number={index + 1}
          question={question}
          onChange={(changed) => replace(index, changed)}
          onRemove={questions.length > 1 ? () => replace(index, null) : undefined}
          onUp={index > 0 ? () => move(index) : undefined}
        />
      ))}
      {questions.length < MOST && <AddQuestion onAdd={(added) => setQuestions([...questions, added])} />}
    </CommandForm>
  );
}

function AddQuestion({ onAdd }: { onAdd: (question: Asked) => void }) {
  const { _ } = useLingui();
  const [kind, setKind] = useState('scale');
  return (
    <div className={styles.actions}>
      <NativeSelect
        label={_({ id: 'evaluationForm.another', message: 'Another question' })}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        data={[
          { value: 'scale', label: _({ id: 'evaluationForm.scale', message: 'From 1 to 5' }) },
          { value: 'yes_no', label: _({ id: 'evaluationForm.yesNo', message: 'Yes or no' }) },
          { value: 'text', label: _({ id: 'evaluationForm.words', message: 'In words' }) },
        ]}
      />
      <Button
        variant="default"
        onClick={() =>
          onAdd({
            id: `new-${Date.now()}`,
            kind,
            text: '',
            low: kind === 'scale' ? _({ id: 'evaluationForm.low', message: 'Not at all' }) : null,
            high: kind === 'scale' ? _({ id: 'evaluationForm.high', message: 'Entirely' }) : null,
            detailOn: null,
            detail: null,
            required: true,
          })
        }
      >
        {_({ id: 'evaluationForm.add', message: 'Add it' })}
      </Button>
    </div>
  );
}
