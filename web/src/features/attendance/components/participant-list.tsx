import { useLingui } from '@lingui/react';
import { Title } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import rows from '../../../ui/row-list.module.css';
import { ParticipantsQuery } from '../attendance.graphql.js';
import styles from '../attendance.module.css';
import { FLAGS } from '../flags.js';
import type { Report } from '../report-section.js';
import { MatchParticipant } from './match-participant.js';

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
    <section>
      <Title order={3} mt="lg" mb="sm">
        {title}
      </Title>
      <Answer of={participants}>
        {({ attendanceImport }) => (
          <ParticipantRows
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

interface ParticipantRowsProps {
  title: string;
  first: ParticipantPage;
  variables: { id: string; unresolved: boolean };
  cohortId: string;
  canMatch: boolean;
}

function ParticipantRows({ title, first, variables, cohortId, canMatch }: ParticipantRowsProps) {
  const { _ } = useLingui();
  const pages = usePages(first, ParticipantsQuery, variables, (data) => data.attendanceImport.participants);
  return (
    <>
      <ul className={rows.list} aria-label={title}>
        {pages.nodes.map((participant) => (
          <li key={participant.id} className={`${rows.row} ${styles.participant}`}>
            <span>
              <span className={rows.title}>{participant.name}</span>
              <span className={styles.minutes}>
                {participant.minutes === null
                  ? _({ id: 'participant.noMinutes', message: 'unknown time' })
                  : _({
                      id: 'session.minutes',
                      message: '{minutes} min',
                      values: { minutes: Math.round(participant.minutes) },
                    })}
              </span>
              <span className={styles.flags}>
                {[participant.email, ...participant.flags.map((flag) => FLAGS[flag] && _(FLAGS[flag]))]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <MatchParticipant
              participant={participant}
              cohortId={cohortId}
              canMatch={canMatch}
              asking={variables.unresolved}
            />
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
    </>
  );
}
