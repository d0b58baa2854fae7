import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { Answer } from '../../ui/answer.js';
import { Section } from '../../ui/section.js';
import { When } from '../../ui/when.js';
import { ImportQuery, ImportSessionQuery } from './attendance.graphql.js';
import { ParticipantList } from './components/participant-list.js';
import { ReportActions } from './components/report-actions.js';
import { ReportFigures } from './components/report-figures.js';
import { ReportProblems } from './components/report-problems.js';

const route = getRouteApi('/shell/cohorts/$cohortId/reports/$importId');

/** A report that was taken in. */
export type Report = ResultOf<typeof ImportQuery>['attendanceImport'];

/** A meeting report, looked over before it counts. It can be left and returned to. */
export function ReportSection() {
  const { importId } = route.useParams();
  const report = useQuery({ query: ImportQuery, variables: { id: importId } });
  return <Answer of={report}>{(data) => <ReportView report={data.attendanceImport} />}</Answer>;
}

function ReportView({ report }: { report: Report }) {
  const { _ } = useLingui();
  const { cohortId } = route.useParams();
  const [{ data }] = useQuery({ query: ImportSessionQuery, variables: { sessionId: report.sessionId } });
  return (
    <Section
      title={_({ id: 'report.title', message: 'Meeting report' })}
      lead={
        data && (
          <>
            {data.session.title}, <When at={data.session.startsAt} />
          </>
        )
      }
    >
      <ReportFigures report={report} />
      <ReportProblems report={report} />
      <ReportActions report={report} cohortId={cohortId} />
      {report.tally.unresolved > 0 && <ParticipantList report={report} cohortId={cohortId} unresolved />}
      <ParticipantList report={report} cohortId={cohortId} unresolved={false} />
    </Section>
  );
}
