import { useLingui } from '@lingui/react';
import styles from '../session-page.module.css';

interface PlannedMinutesProps {
  segments: readonly { readonly minutes: number; readonly creditBearing: boolean }[];
  /** Minutes of the session. */
  length: number;
}

/** What the parts of an agenda add up to, against the length of the session. */
export function PlannedMinutes({ segments, length }: PlannedMinutesProps) {
  const { _ } = useLingui();
  const total = segments.reduce((sum, { minutes }) => sum + minutes, 0);
  const credit = segments.reduce((sum, { minutes, creditBearing }) => sum + (creditBearing ? minutes : 0), 0);
  const over = total - length;
  return (
    <p role="status" className={over > 0 ? `${styles.total} ${styles.over}` : styles.total}>
      {_({
        id: 'agenda.total',
        message: '{total} of {length} minutes are planned, {credit} of them towards credit.',
        values: { total, length, credit },
      })}{' '}
      {over > 0 &&
        _({
          id: 'agenda.over',
          message: '{over, plural, one {That is # minute too long.} other {That is # minutes too long.}}',
          values: { over },
        })}
      {over < 0 &&
        _({
          id: 'agenda.left',
          message: '{left, plural, one {# minute is left.} other {# minutes are left.}}',
          values: { left: -over },
        })}
    </p>
  );
}
