import { useLingui } from '@lingui/react';
import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import styles from './evaluation.module.css';
import type { Asked } from './question-field.js';

interface QuestionDraftProps {
  number: number;
  question: Asked;
  onChange: (question: Asked) => void;
  onRemove: (() => void) | undefined;
  onUp: (() => void) | undefined;
}

/** A question while it is being worded. */
export function QuestionDraft({ number, question, onChange, onRemove, onUp }: QuestionDraftProps) {
  const { _ } = useLingui();
  const { kind, text, low, high, required } = question;
  const name = _({ id: 'questionDraft.number', message: 'Question {number}', values: { number } });
  return (
    <fieldset className={styles.draft}>
      <legend className="sw-hidden">{name}</legend>
      <TextInput
        label={name}
        value={text}
        onChange={(event) => onChange({ ...question, text: event.currentTarget.value })}
        required
        maxLength={300}
      />
      {kind === 'scale' && (
        <div className={styles.pair}>
          <TextInput
            label={_({ id: 'questionDraft.low', message: '1 means' })}
            value={low ?? ''}
            onChange={(event) => onChange({ ...question, low: event.currentTarget.value })}
            required
            maxLength={60}
          />
          <TextInput
            label={_({ id: 'questionDraft.high', message: '5 means' })}
            value={high ?? ''}
            onChange={(event) => onChange({ ...question, high: event.currentTarget.value })}
            required
            maxLength={60}
          />
        </div>
      )}
      {kind === 'yes_no' && <MoreAfter question={question} onChange={onChange} />}
      <Checkbox
        label={_({ id: 'questionDraft.required', message: 'Has to be answered' })}
        checked={required}
        onChange={(event) => onChange({ ...question, required: event.currentTarget.checked })}
      />
      <Group gap="sm">
        {onUp && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={_({
              id: 'questionDraft.up.of',
              message: 'Move up question {number}',
              values: { number },
            })}
            onClick={onUp}
          >
            {_({ id: 'questionDraft.up', message: 'Move up' })}
          </Button>
        )}
        {onRemove && (
          <Button
            variant="subtle"
            color="danger"
            size="compact-md"
            aria-label={_({
              id: 'questionDraft.remove.of',
              message: 'Remove question {number}',
              values: { number },
            })}
            onClick={onRemove}
          >
            {_({ id: 'questionDraft.remove', message: 'Remove' })}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}

function MoreAfter({ question, onChange }: Pick<QuestionDraftProps, 'question' | 'onChange'>) {
  const { _ } = useLingui();
  return (
    <div className={styles.pair}>
      <NativeSelect
        label={_({ id: 'questionDraft.more', message: 'Ask for more after' })}
        value={question.detailOn ?? ''}
        onChange={(event) => onChange({ ...question, detailOn: event.currentTarget.value || null })}
        data={[
          { value: '', label: _({ id: 'questionDraft.never', message: 'neither' }) },
          { value: 'yes', label: _({ id: 'evaluation.yes', message: 'Yes' }) },
          { value: 'no', label: _({ id: 'evaluation.no', message: 'No' }) },
        ]}
      />
      {question.detailOn && (
        <TextInput
          label={_({ id: 'questionDraft.detail', message: 'How it is asked' })}
          value={question.detail ?? ''}
          onChange={(event) => onChange({ ...question, detail: event.currentTarget.value })}
          required
          maxLength={300}
        />
      )}
    </div>
  );
}
