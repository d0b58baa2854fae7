import { useLingui } from '@lingui/react';
import { useId } from 'react';
import styles from './evaluation.module.css';

/** A question as it is asked. */
export interface Asked {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly detailOn: string | null;
  readonly detail: string | null;
  readonly required: boolean;
}

interface QuestionFieldProps {
  question: Asked;
  value: number | undefined;
  text: string | undefined;
  /** What the server found wrong. */
  error?: string;
  onChange: (answer: { value?: number; text?: string }) => void;
  /** Only looked at, as in a preview: nothing has to be answered. */
  shown?: boolean;
}

/** Letters of an answer in words at the most. */
const MOST_LETTERS = 2_000;

/** One question of an evaluation with what is answered to it. */
export function QuestionField({ question: asked, value, text, error, onChange, shown }: QuestionFieldProps) {
  const { _ } = useLingui();
  const id = useId();
  const question = shown ? { ...asked, required: false } : asked;
  const said = asked.required
    ? question.text
    : _({ id: 'evaluation.optional', message: '{question} (optional)', values: { question: question.text } });
  if (question.kind === 'text')
    return (
      <div className={styles.question} data-question={question.id}>
        <label htmlFor={id}>{said}</label>
        <Words
          id={id}
          text={text}
          required={question.required}
          error={error}
          onChange={(words) => onChange({ text: words })}
        />
      </div>
    );
  const asksMore =
    question.detailOn !== null && value !== undefined && (value === 1) === (question.detailOn === 'yes');
  return (
    <fieldset
      className={styles.question}
      data-question={question.id}
      aria-describedby={error && `${id}-error`}
    >
      <legend>{said}</legend>
      {question.kind === 'scale' ? (
        <Scale
          id={id}
          question={question}
          value={value}
          onChange={(chosen) => onChange({ value: chosen, text })}
        />
      ) : (
        <YesNo
          id={id}
          question={question}
          value={value}
          onChange={(chosen) => onChange({ value: chosen, text })}
        />
      )}
      {asksMore && (
        <>
          <label htmlFor={`${id}-more`}>{question.detail}</label>
          <Words
            id={`${id}-more`}
            text={text}
            required={question.required}
            onChange={(words) => onChange({ value, text: words })}
          />
        </>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  id: string;
  question: Asked;
  value: number | undefined;
  onChange: (value: number) => void;
}

function Scale({ id, question, value, onChange }: ChoiceProps) {
  return (
    <div className={styles.scale}>
      <div className={styles.points}>
        {[1, 2, 3, 4, 5].map((point) => {
          const end = point === 1 ? question.low : point === 5 ? question.high : null;
          return (
            <label key={point} className={styles.point}>
              <input
                type="radio"
                name={id}
                required={question.required}
                checked={value === point}
                onChange={() => onChange(point)}
              />
              <span>{point}</span>
              {end && <span className="sw-hidden">, {end}</span>}
            </label>
          );
        })}
      </div>
      <div className={styles.ends} aria-hidden>
        <span>{question.low}</span>
        <span>{question.high}</span>
      </div>
    </div>
  );
}

function YesNo({ id, question, value, onChange }: ChoiceProps) {
  const { _ } = useLingui();
  const choices = [
    { value: 1, words: _({ id: 'evaluation.yes', message: 'Yes' }) },
    { value: 0, words: _({ id: 'evaluation.no', message: 'No' }) },
  ];
  return (
    <div className={styles.points}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.point}>
          <input
            type="radio"
            name={id}
            required={question.required}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.words}</span>
        </label>
      ))}
    </div>
  );
}

interface WordsProps {
  id: string;
  text: string | undefined;
  required: boolean;
  error?: string;
  onChange: (text: string) => void;
}

function Words({ id, text, required, error, onChange }: WordsProps) {
  return (
    <>
      <textarea
        id={id}
        rows={3}
        maxLength={MOST_LETTERS}
        required={required}
        value={text ?? ''}
        aria-invalid={error !== undefined}
        aria-describedby={error && `${id}-error`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </>
  );
}
