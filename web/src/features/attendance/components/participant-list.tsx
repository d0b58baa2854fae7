import { useLingui } from '@lingui/react';
import { Table, Title } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { ParticipantsQuery } from '../attendance.graphql.js';
import styles from '../attendance.module.css';
import { FLAGS } from '../flags.js';
import type { Report } from '../report-section.js';
import { WhoIsIt } from './who-is-it.js';

type ParticipantPage = ResultOf<typeof ParticipantsQuery>['attendanceImport']['participants'];

interface ParticipantListProps {
  report: Report;
  cohortId: string;
  /** Only those of whom nobody knows who they are. */
  unresolved: boolean;
}

/** The participants of a report, and who they are. */
export function ParticipantList({ report, cohortId, unresolved }: ParticipantListProps) {
  const { _ } = useLingui();
  const participants = useQuery({ query: ParticipantsQuery, variables: { id: report.id, unresolved } });
  const title = unresolved
    ? _({ id: 'participants.unknown', message: 'Who are they?' })
    : _({ id: 'participants.all', message: 'Everyone in the report' });
  return (
    <section aria-label={title}>
      <Title order={3} mt="lg" mb="sm">
        {title}
      </Title>
      <Answer of={participants}>
        {({ attendanceImport }) => (
          <ParticipantTable
            title={title}
            first={attendanceImport.participants}
            variables={{ id: report.id, unresolved }}
            cohortId={cohortId}
            canMatch={report.viewerCan.match}
          />
        )}
      </Answer>
    </section>
  );
}

interface ParticipantTableProps {
  title: string;
  first: ParticipantPage;
  variables: { id: string; unresolved: boolean };
  cohortId: string;
  canMatch: boolean;
}

function ParticipantTable({ title, first, variables, cohortId, canMatch }: ParticipantTableProps) {
  const { _ } = useLingui();
  const pages = usePages(first, ParticipantsQuery, variables, (data) => data.attendanceImport.participants);
  return (
    <>
      <DataTable
        label={title}
        head={[
          _({ id: 'participant.shown', message: 'In the meeting' }),
          { text: _({ id: 'participant.minutes', message: 'Minutes' }), numeric: true },
          _({ id: 'participant.who', message: 'Person' }),
        ]}
      >
        {pages.nodes.map((participant) => (
          <Table.Tr key={participant.id}>
            <Table.Th scope="row">
              {participant.name}
              <span className={styles.flags}>
                {[participant.email, ...participant.flags.map((flag) => (FLAGS[flag] ? _(FLAGS[flag]) : flag))]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Table.Th>
            <Table.Td className={styles.minutes}>{participant.minutes === null ? '–' : Math.round(participant.minutes)}</Table.Td>
            <Table.Td>
              <WhoIsIt participant={participant} cohortId={cohortId} canMatch={canMatch} />
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}

/** A participant as the rows show them. */
export type Participant = ParticipantPage['nodes'][number];
