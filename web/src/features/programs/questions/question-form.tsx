import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm, type FormValues } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { LongTextField, TextField } from '../../../ui/fields.js';
import { PickField } from '../../../ui/pick-field.js';
import { AskHubQuestion, RewordHubQuestion } from './questions.graphql.js';
import type { AskedQuestion } from './questions-section.js';
import { readWords } from './read-words.js';

/** Asks one more question. */
export function AskQuestion({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const ask = useCommand(AskHubQuestion, ['Hub', 'HubQuestion']);
  return (
    <Disclosure label={_({ id: 'questions.ask', message: 'Ask something more' })}>
      {(close) => (
        <QuestionForm
          submit={_({ id: 'questions.ask.submit', message: 'Ask this' })}
          busy={ask.busy}
          failure={ask.failure}
          onCancel={close}
          onSubmit={async (values) => {
            const kind = values.kind ?? 'one';
            if (await ask.run({ hubId, kind, words: readWords(kind, values) })) close();
          }}
        />
      )}
    </Disclosure>
  );
}

/** Words a question anew. */
export function RewordQuestion({ question }: { question: AskedQuestion }) {
  const { _ } = useLingui();
  const reword = useCommand(RewordHubQuestion, ['Hub', 'HubQuestion']);
  const { kind } = question;
  return (
    <Disclosure
      inRow
      label={
        <>
          {_({ id: 'questions.reword', message: 'Word it anew' })}
          <span className="sw-hidden">: {question.words[0]?.label}</span>
        </>
      }
    >
      {(close) => (
        <QuestionForm
          question={question}
          submit={_({ id: 'questions.reword.submit', message: 'Use these words' })}
          busy={reword.busy}
          failure={reword.failure}
          onCancel={close}
          onSubmit={async (values) => {
            if (await reword.run({ questionId: question.id, words: readWords(kind, values) })) close();
          }}
        />
      )}
    </Disclosure>
  );
}

interface QuestionFormProps {
  question?: AskedQuestion;
  submit: string;
  busy: boolean;
  failure: Failure | undefined;
  onCancel: () => void;
  onSubmit: (values: FormValues) => void;
}

function QuestionForm({ question, ...form }: QuestionFormProps) {
  const { _ } = useLingui();
  const [kind, setKind] = useState(question?.kind ?? 'one');
  const inLanguage = (tag: string) => question?.words.find(({ language }) => language === tag);
  const words = form.failure?.fields.words;
  return (
    <CommandForm
      {...form}
      warnings={words ? { 'en.options': words } : {}}
      onValues={(values) => setKind(question?.kind ?? values.kind ?? kind)}
    >
      {question ? (
        <p>
          {_({
            id: 'questions.reword.lead',
            message:
              'What was answered stays under the words that were read, and people are asked again. Mend a slip in this way; for another question, retire this one.',
          })}
        </p>
      ) : (
        <PickField
          name="kind"
          label={_({ id: 'questions.kind', message: 'How it is answered' })}
          initial="one"
          picks={[
            { value: 'one', label: _({ id: 'questions.kind.one', message: 'One of a list' }) },
            { value: 'several', label: _({ id: 'questions.kind.several', message: 'Several of a list' }) },
            { value: 'text', label: _({ id: 'questions.kind.text', message: 'In their own words' }) },
          ]}
        />
      )}
      <TextField
        name="en.label"
        label={_({ id: 'questions.label.en', message: 'Question in English' })}
        defaultValue={inLanguage('en')?.label}
        required
        maxLength={300}
      />
      <div hidden={kind === 'text'}>
        <LongTextField
          name="en.options"
          label={_({ id: 'questions.options.en', message: 'Answers in English' })}
          description={_({
            id: 'questions.options.words',
            message: 'A line each. That one prefers not to say is always there.',
          })}
          defaultValue={inLanguage('en')?.options.join('\n')}
        />
      </div>
      <TextField
        name="es.label"
        label={_({ id: 'questions.label.es', message: 'Question in Spanish' })}
        description={_({ id: 'questions.es.words', message: 'May stay empty.' })}
        defaultValue={inLanguage('es')?.label}
        maxLength={300}
      />
      <div hidden={kind === 'text'}>
        <LongTextField
          name="es.options"
          label={_({ id: 'questions.options.es', message: 'Answers in Spanish' })}
          description={_({
            id: 'questions.options.order',
            message: 'The same ones in the same order, a line each.',
          })}
          defaultValue={inLanguage('es')?.options.join('\n')}
        />
      </div>
    </CommandForm>
  );
}
