import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import styles from '../attendance.module.css';
import { MatchParticipant } from '../components/match-participant.js';
import { FLAGS } from '../flags.js';
import { formatWords } from './format-words.js';
import { UnknownQuery } from './session-attendance.graphql.js';
import type { AttendedSession } from './session-attendance-page.js';

type Unknown = ResultOf<typeof UnknownQuery>['unknownParticipants'];

/** Whoever stands in any report of a session and is known to nobody, to be matched or marked as guests. */
export function UnknownList({ session }: { session: AttendedSession }) {
  const [{ data }] = useQuery({ query: UnknownQuery, variables: { sessionId: session.id } });
  if (!data || data.unknownParticipants.totalCount === 0) return null;
  return <Rows session={session} first={data.unknownParticipants} />;
}

function Rows({ session, first }: { session: AttendedSession; first: Unknown }) {
  const { _ } = useLingui();
  const pages = usePages(first, UnknownQuery, { sessionId: session.id }, (data) => data.unknownParticipants);
  const title = _({ id: 'participants.unknown', message: 'Who are they?' });
  return (
    <Section
      title={title}
      lead={_({
        id: 'unknown.lead',
        message:
          'They stand in a report of this session, and nobody knows who they are. They count once you say so.',
      })}
    >
      <ul className={rows.list} aria-label={title}>
        {pages.nodes.map((one) => (
          <li key={one.id} className={`${rows.row} ${styles.participant}`}>
            <span>
              <span className={rows.title}>{one.name}</span>
              <span className={styles.minutes}>
                {one.minutes === null
                  ? _({ id: 'participant.noMinutes', message: 'unknown time' })
                  : _({
                      id: 'session.minutes',
                      message: '{minutes} min',
                      values: { minutes: Math.round(one.minutes) },
                    })}
              </span>
              <span className={styles.flags}>
                {[
                  _(formatWords(one.format)),
                  one.email,
                  ...one.flags.map((flag) => FLAGS[flag] && _(FLAGS[flag])),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <MatchParticipant
              participant={{ ...one, person: null }}
              cohortId={session.cohortId}
              canMatch={session.viewerCan.manage}
              asking
            />
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
    </Section>
  );
}
