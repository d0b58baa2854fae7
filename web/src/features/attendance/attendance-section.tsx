import { useLingui } from '@lingui/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer.js';
import { Section } from '../../ui/section.js';
import { Empty } from '../../ui/states.js';
import { useSettled } from '../../ui/use-settled.js';
import { useCohort } from '../cohorts/cohort-page.js';
import { AliasesSection } from './aliases/aliases-section.js';
import { MatrixQuery } from './attendance.graphql.js';
import { Attestations } from './attesting/attestations.js';
import { AttendanceTable } from './components/attendance-table.js';
import { ReportForm } from './components/report-form.js';
import { CorrectionsQueue } from './correcting/corrections-queue.js';
import { SaveAs } from './exporting/save-as.js';
import { Organizers } from './room/organizers.js';

/** Who attended what, and taking in the reports it comes from. */
export function AttendanceSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
  const matrix = useQuery({ query: MatrixQuery, variables: { cohortId: cohort.id } });
  return (
    <Section
      title={_({ id: 'attendance.title', message: 'Attendance' })}
      lead={_({
        id: 'attendance.lead',
        message:
          'Minutes present while the session lasted, breaks aside. They come from the reports of your meetings, from what was put down by hand, and from what your team put right.',
      })}
    >
      <CorrectionsQueue cohortId={cohort.id} canAnswer={cohort.viewerCan.manage} />
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
              <SaveAs
                files={[
                  {
                    path: `/attendance/cohorts/${cohort.id}/csv`,
                    name: 'attendance.csv',
                    label: _({ id: 'export.session', message: 'Save attendance as CSV' }),
                  },
                  {
                    path: `/attendance/cohorts/${cohort.id}/presence/csv`,
                    name: 'presence.csv',
                    label: _({ id: 'export.presence', message: 'Save every interval as CSV' }),
                  },
                ]}
              />
              <FoundTable cohortId={cohort.id} />
              <AliasesSection cohortId={cohort.id} canForget={cohort.viewerCan.manage} />
              {cohort.viewerCan.manage && <Attestations cohortId={cohort.id} />}
              {cohort.viewerCan.manage && <Organizers cohortId={cohort.id} />}
            </>
          )
        }
      </Answer>
    </Section>
  );
}

/** The table, narrowed to those in whose names stands what is looked for. */
function FoundTable({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const [sought, setSought] = useState('');
  const name = useSettled(sought.trim()) || null;
  const found = useQuery({ query: MatrixQuery, variables: name ? { cohortId, name } : { cohortId } });
  return (
    <>
      <TextInput
        label={_({ id: 'attendance.find', message: 'Find by name' })}
        type="search"
        maw="20rem"
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <Answer of={found}>
        {({ attendanceMatrix }) =>
          attendanceMatrix.people.totalCount === 0 && name ? (
            <Empty title={_({ id: 'roster.nobody', message: 'Nobody is found' })} />
          ) : (
            <AttendanceTable cohortId={cohortId} matrix={attendanceMatrix} name={name} />
          )
        }
      </Answer>
    </>
  );
}
