import { useLingui } from '@lingui/react';
import type { Point } from '../questionnaire.js';
import styles from '../survey.module.css';

/** Which point in time is asked for, and how far someone has come. */
export function PlaceInSurvey({
  point,
  month,
  at,
  total,
}: {
  point: Point;
  month: string;
  at: number;
  total: number;
}) {
  const { _ } = useLingui();
  const part =
    point === 'now'
      ? _({ id: 'survey.now', message: 'Now' })
      : _({ id: 'survey.before', message: 'Before: {month}', values: { month } });
  const count = _({ id: 'survey.place', message: '{number} of {total}', values: { number: at + 1, total } });
  return (
    <div className={styles.place}>
      <p>
        <strong className={point === 'now' ? styles.now : styles.before}>{part}</strong>
        <span>{count}</span>
      </p>
      <progress max={total} value={at} aria-label={_({ id: 'survey.progress', message: 'Questions seen' })} />
    </div>
  );
}
