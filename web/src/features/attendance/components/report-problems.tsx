import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import styles from '../attendance.module.css';
import type { Report } from '../report-section.js';

/** What in the report should be looked at, line by line. */
export function ReportProblems({ report: { problems, problemCount } }: { report: Report }) {
  const { _ } = useLingui();
  if (problemCount === 0) return null;
  return (
    <Alert
      color="warn"
      mb="lg"
      title={_({
        id: 'report.problems',
        message: '{problemCount, plural, one {One thing} other {# things}} to look at',
        values: { problemCount },
      })}
    >
      <ul className={styles.problems}>
        {problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            {_({ id: 'report.problem', message: 'Line {line}: {message}', values: { line, message } })}
          </li>
        ))}
      </ul>
      {problemCount > problems.length && (
        <p>
          {_({
            id: 'report.problems.first',
            message: 'These are the first {shown}.',
            values: { shown: problems.length },
          })}
        </p>
      )}
    </Alert>
  );
}
