import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Section } from '../../../ui/section.js';
import { SessionTime } from '../../sessions/components/session-time.js';
import { SaveAs } from '../exporting/save-as.js';
import { RegistrantsPanel } from '../registrants/registrants-panel.js';
import { AdjustmentList } from './adjustment-list.js';
import { Comparison } from './comparison.js';
import { SessionAttendanceQuery } from './session-attendance.graphql.js';
import { UnknownList } from './unknown-list.js';

const route = getRouteApi('/shell/sessions/$sessionId/attendance');

/** A session, as the page of its attendance knows it. */
export type AttendedSession = ResultOf<typeof SessionAttendanceQuery>['session'];

/** The attendance of one session: its sources side by side, what was put right, and who is registered. */
export function SessionAttendancePage() {
  const { sessionId } = route.useParams();
  const session = useQuery({ query: SessionAttendanceQuery, variables: { id: sessionId } });
  return <PageAnswer of={session}>{(data) => <View session={data.session} />}</PageAnswer>;
}

function View({ session }: { session: AttendedSession }) {
  const { _ } = useLingui();
  const begun = Date.parse(session.startsAt) <= Date.now();
  const { manage } = session.viewerCan;
  return (
    <Page
      title={_({ id: 'attendance.title', message: 'Attendance' })}
      crumbs={[
        { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
        {
          label: session.cohort.name,
          link: { to: '/cohorts/$cohortId/attendance', params: { cohortId: session.cohortId } },
        },
        {
          label: session.title,
          link: { to: '/sessions/$sessionId', params: { sessionId: session.id } },
        },
      ]}
    >
      <SessionTime session={session} />
      {begun && <UnknownList session={session} />}
      <Section
        title={_({ id: 'compare.title', message: 'Minutes by source' })}
        lead={_({
          id: 'compare.lead',
          message:
            'What each source says of each person while the session lasted, and what is recorded. Together each second counts once.',
        })}
      >
        <SaveAs
          files={[
            {
              path: `/attendance/sessions/${session.id}/csv`,
              name: 'attendance.csv',
              label: _({ id: 'export.session', message: 'Save attendance as CSV' }),
            },
            {
              path: `/attendance/sessions/${session.id}/presence/csv`,
              name: 'presence.csv',
              label: _({ id: 'export.presence', message: 'Save every interval as CSV' }),
            },
          ]}
        />
        <Comparison session={session} begun={begun} />
      </Section>
      {begun && <AdjustmentList sessionId={session.id} />}
      {manage && <RegistrantsPanel session={session} />}
    </Page>
  );
}
