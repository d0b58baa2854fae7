import { useLingui } from '@lingui/react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { PlaceInSurvey } from './components/place-in-survey.js';
import type { Step } from './questionnaire.js';
import styles from './survey.module.css';

/** How long a chosen answer is seen before the next question comes, in milliseconds. */
const SEEN_MS = 180;

interface QuestionScreenProps {
  step: Step;
  /** The month that Before is about, in words; and which of how many screens this is, from 0. */
  place: { month: string; at: number; total: number };
  value: number | null;
  /** In the stacked layout, the answer for now that stands beside this one. */
  beside: number | null;
  onChoose: (value: number) => void;
  /** Moves on; with a value, after choosing it. */
  onNext: (value: number | null) => void;
  onBack: (() => void) | undefined;
}

/**
 * One question. A tap on an answer, or its number, moves on by itself. The arrow keys only move within the answers,
 * since with them one passes through some to reach another; Enter moves on.
 */
export function QuestionScreen({
  step,
  place,
  value,
  beside,
  onChoose,
  onNext,
  onBack,
}: QuestionScreenProps) {
  const { _ } = useLingui();
  const { questionnaire, question, point } = step;
  const { choices } = questionnaire;
  const group = useRef<HTMLFieldSetElement>(null);
  const byArrow = useRef(false);
  const timer = useRef<number>(undefined);
  useEffect(() => {
    window.scrollTo(0, 0);
    const inputs = group.current?.querySelectorAll('input');
    const chosen = [...(inputs ?? [])].find((input) => input.checked);
    (chosen ?? inputs?.[0])?.focus({ preventScroll: true });
    return () => window.clearTimeout(timer.current);
  }, []);
  const decide = (chosen: number) => {
    onChoose(chosen);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onNext(chosen), SEEN_MS);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    byArrow.current = event.key.startsWith('Arrow');
    const numbered =
      event.ctrlKey || event.metaKey || event.altKey ? undefined : choices[Number(event.key) - 1];
    if (numbered) decide(numbered.value);
  };
  return (
    <form
      className={styles.screen}
      onSubmit={(event) => {
        event.preventDefault();
        onNext(null);
      }}
    >
      <PlaceInSurvey point={point} {...place} />
      <fieldset ref={group} className={styles.group} onKeyDown={onKeyDown}>
        <legend>
          <span className={styles.stem}>{questionnaire.stems[point]}</span>
          <span className={styles.question}>{questionnaire.questions[question]}</span>
        </legend>
        {beside !== null && (
          <p className={styles.small}>
            {_({
              id: 'survey.beside',
              message: 'For now you chose: {answer}',
              values: { answer: choices.find((choice) => choice.value === beside)?.label ?? beside },
            })}
          </p>
        )}
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name="answer"
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              onClick={() => !byArrow.current && decide(choice.value)}
            />
            <span>{choice.label ?? choice.value}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.bar}>
        <button type="button" className={styles.secondary} onClick={onBack} disabled={!onBack}>
          {_({ id: 'survey.back', message: 'Back' })}
        </button>
        <button type="submit" className={styles.secondary}>
          {value === null
            ? _({ id: 'survey.skip', message: 'Leave it out' })
            : _({ id: 'survey.next', message: 'Next' })}
        </button>
      </div>
    </form>
  );
}
