import { useLingui } from '@lingui/react';
import styles from '../attendance.module.css';
import type { Report } from '../report-section.js';

/** How many people a report names, and how many of them are known. */
export function ReportFigures({ report: { tally } }: { report: Report }) {
  const { _ } = useLingui();
  const figures = [
    [_({ id: 'report.participants', message: 'Participants' }), tally.participants],
    [_({ id: 'report.matched', message: 'Known' }), tally.matched],
    [_({ id: 'report.guests', message: 'Guests' }), tally.guests],
    [_({ id: 'report.unresolved', message: 'Unknown' }), tally.unresolved],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
