import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import type { Cohort } from '../cohort-page.js';
import styles from './cohort-navigation.module.css';

/** The sections of a cohort; a participant sees the sessions alone. */
export function CohortNavigation({ cohort }: { cohort: Cohort }) {
  const { _ } = useLingui();
  const params = { cohortId: cohort.id };
  if (!cohort.viewerCan.seeRoster) return null;
  return (
    <nav aria-label={_({ id: 'cohort.sections', message: 'Sections of the cohort' })} className={styles.nav}>
      <Link to="/cohorts/$cohortId" params={params} activeOptions={{ exact: true }}>
        {_({ id: 'sessions.title', message: 'Sessions' })}
      </Link>
      <Link to="/cohorts/$cohortId/people" params={params}>
        {_({ id: 'people.title', message: 'People' })}
      </Link>
      <Link to="/cohorts/$cohortId/attendance" params={params}>
        {_({ id: 'attendance.title', message: 'Attendance' })}
      </Link>
      <Link to="/cohorts/$cohortId/surveys" params={params}>
        {_({ id: 'surveys.title', message: 'Surveys' })}
      </Link>
      <Link to="/cohorts/$cohortId/outcomes" params={params}>
        {_({ id: 'outcomes.title', message: 'Outcomes' })}
      </Link>
    </nav>
  );
}
