import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer.js';
import { Section } from '../../ui/section.js';
import { Empty } from '../../ui/states.js';
import { useCohort } from '../cohorts/cohort-page.js';
import { MatrixQuery } from './attendance.graphql.js';
import { Attestations } from './attesting/attestations.js';
import { AttendanceTable } from './components/attendance-table.js';
import { ReportForm } from './components/report-form.js';
import { Organizers } from './room/organizers.js';

/** Who attended what, and taking in the reports it comes from. */
export function AttendanceSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
  const matrix = useQuery({ query: MatrixQuery, variables: { cohortId: cohort.id } });
  return (
    <>
      <Section
        title={_({ id: 'attendance.title', message: 'Attendance' })}
        lead={_({
          id: 'attendance.lead',
          message:
            'Minutes present while the session lasted, breaks aside. They come from the reports of your meetings, and from whatever else tells who was there.',
        })}
      >
        <Answer of={matrix}>
          {({ attendanceMatrix }) =>
            attendanceMatrix.sessions.length === 0 ? (
              <Empty title={_({ id: 'attendance.noSessions', message: 'No session yet' })}>
                {_({
                  id: 'attendance.noSessions.words',
                  message: 'Schedule sessions first; their reports are taken in here.',
                })}
              </Empty>
            ) : (
              <>
                {cohort.viewerCan.manage && (
                  <ReportForm cohortId={cohort.id} sessions={attendanceMatrix.sessions} />
                )}
                <AttendanceTable cohortId={cohort.id} matrix={attendanceMatrix} />
              </>
            )
          }
        </Answer>
      </Section>
      {cohort.viewerCan.manage && <Attestations cohortId={cohort.id} />}
      {cohort.viewerCan.manage && <Organizers cohortId={cohort.id} />}
    </>
  );
}
