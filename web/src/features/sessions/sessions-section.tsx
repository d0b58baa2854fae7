import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer.js';
import { Section } from '../../ui/section.js';
import { Empty } from '../../ui/states.js';
import { useOwnMinutes } from '../attendance/use-own-minutes.js';
import { useCohort } from '../cohorts/cohort-page.js';
import { CalendarAddress } from './components/calendar-address.js';
import { SessionList } from './components/session-list.js';
import { SessionsQuery } from './sessions.graphql.js';
import styles from './sessions.module.css';

/** The sessions of a cohort, those to come before those that were. */
export function SessionsSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
  // The team looks at everyone's attendance in a section of its own.
  const ownMinutes = useOwnMinutes(!cohort.viewerCan.seeRoster);
  const sessions = useQuery({ query: SessionsQuery, variables: { cohortId: cohort.id } });
  return (
    <Section title={_({ id: 'sessions.title', message: 'Sessions' })}>
      {cohort.viewerCan.manage && (
        <div className={styles.tools}>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/cohorts/$cohortId/new-sessions" params={{ cohortId: cohort.id }} {...props} />
            )}
          >
            {_({ id: 'sessions.new', message: 'New sessions' })}
          </Button>
        </div>
      )}
      <Answer of={sessions}>
        {(data) =>
          data.cohort.sessions.nodes.length > 0 ? (
            <SessionList cohortId={cohort.id} first={data.cohort.sessions} ownMinutes={ownMinutes} />
          ) : (
            <Empty title={_({ id: 'sessions.none', message: 'No session yet' })}>
              {_({
                id: 'sessions.none.words',
                message:
                  'Sessions appear here once they are scheduled. A series makes all of them at once, week by week.',
              })}
            </Empty>
          )
        }
      </Answer>
      <CalendarAddress cohortId={cohort.id} name={cohort.name} />
    </Section>
  );
}
