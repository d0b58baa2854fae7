import { useLingui } from '@lingui/react';
import styles from './evaluation.module.css';

/** How many answered what to a question, as it is shown. */
export interface Result {
  readonly question: {
    readonly id: string;
    readonly kind: string;
    readonly text: string;
    readonly low: string | null;
    readonly high: string | null;
    readonly detail: string | null;
  };
  readonly answered: number;
  readonly mean: number | null;
  readonly counts: readonly number[];
  readonly words: readonly { readonly name: string | null; readonly text: string }[];
}

/** What came of each question. */
export function QuestionResults({ results }: { results: readonly Result[] }) {
  return (
    <div className={styles.results}>
      {results.map((result) => (
        <OneResult key={result.question.id} result={result} />
      ))}
    </div>
  );
}

function OneResult({ result }: { result: Result }) {
  const { _, i18n } = useLingui();
  const { question, answered, mean, words } = result;
  const told =
    mean === null
      ? _({ id: 'results.answered', message: '{count} answered', values: { count: answered } })
      : _({
          id: 'results.mean',
          message: 'Mean {mean} of 5, {count} answered',
          values: { mean: i18n.number(mean, { minimumFractionDigits: 2 }), count: answered },
        });
  return (
    <section className={styles.result} aria-label={question.text}>
      <h3>{question.text}</h3>
      <p className={styles.told}>{told}</p>
      {answered > 0 && <Bars result={result} />}
      {words.length > 0 && (
        <ul
          className={styles.quotes}
          aria-label={question.detail ?? _({ id: 'results.words', message: 'What was written' })}
        >
          {words.map(({ name, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was written stays in its order.
            <li key={index}>
              {text}
              <cite>{name ?? _({ id: 'results.erased', message: 'Somebody who was erased' })}</cite>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Bars({ result }: { result: Result }) {
  const { _ } = useLingui();
  const { question, counts, answered } = result;
  const names =
    question.kind === 'scale'
      ? counts.map((_count, index) => ends(index + 1, question.low, question.high))
      : [_({ id: 'evaluation.no', message: 'No' }), _({ id: 'evaluation.yes', message: 'Yes' })];
  if (counts.length === 0) return null;
  return (
    <dl className={styles.bars}>
      {counts.map((count, index) => (
        <div key={names[index]} style={{ display: 'contents' }}>
          <dt>{names[index]}</dt>
          <dd>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${(count / answered) * 100}%` }} />
            </span>
            <span className={styles.count}>{count}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ends(point: number, low: string | null, high: string | null): string {
  if (point === 1 && low) return `1 · ${low}`;
  if (point === 5 && high) return `5 · ${high}`;
  return String(point);
}
