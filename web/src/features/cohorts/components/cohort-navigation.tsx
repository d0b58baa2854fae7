import { useLingui } from '@lingui/react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import type { Cohort } from '../cohort-page.js';
import styles from './cohort-navigation.module.css';

/** The sections of a cohort; a participant sees the sessions alone. */
export function CohortNavigation({ cohort }: { cohort: Cohort }) {
  const { _ } = useLingui();
  const params = { cohortId: cohort.id };
  // A meeting report has an address of its own, but it is looked over on the way to the attendance.
  const inReport = useMatchRoute()({ to: '/cohorts/$cohortId/reports/$importId' }) !== false;
  if (!cohort.viewerCan.seeRoster) return null;
  return (
    <nav aria-label={_({ id: 'cohort.sections', message: 'Sections of the cohort' })} className={styles.nav}>
      <Link to="/cohorts/$cohortId" params={params} activeOptions={{ exact: true }}>
        {_({ id: 'sessions.title', message: 'Sessions' })}
      </Link>
      <Link to="/cohorts/$cohortId/people" params={params}>
        {_({ id: 'people.title', message: 'People' })}
      </Link>
      {cohort.viewerCan.manage && (
        <Link to="/cohorts/$cohortId/registration" params={params}>
          {_({ id: 'registration.title', message: 'Registration' })}
        </Link>
      )}
      <Link to="/cohorts/$cohortId/attendance" params={params} aria-current={inReport ? 'page' : undefined}>
        {_({ id: 'attendance.title', message: 'Attendance' })}
      </Link>
      <Link to="/cohorts/$cohortId/designations" params={params}>
        {_({ id: 'designations.tab', message: 'Credit' })}
      </Link>
      <Link to="/cohorts/$cohortId/messages" params={params}>
        {_({ id: 'messages.title', message: 'Messages' })}
      </Link>
      <Link to="/cohorts/$cohortId/surveys" params={params}>
        {_({ id: 'surveys.title', message: 'Surveys' })}
      </Link>
      <Link to="/cohorts/$cohortId/evaluations" params={params}>
        {_({ id: 'evaluations.title', message: 'Evaluations' })}
      </Link>
      <Link to="/cohorts/$cohortId/credits" params={params}>
        {_({ id: 'cohortCredits.nav', message: 'Credit' })}
      </Link>
      {cohort.viewerTakesCertificates && (
        <Link to="/cohorts/$cohortId/certificates" params={params}>
          {_({ id: 'certificates.title', message: 'Certificates' })}
        </Link>
      )}
      <Link to="/cohorts/$cohortId/outcomes" params={params}>
        {_({ id: 'outcomes.title', message: 'Outcomes' })}
      </Link>
    </nav>
  );
}
