import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { FailureNote } from '../../../ui/states.js';
import { CalendarQuery, MakeCalendar } from '../sessions.graphql.js';
import styles from '../sessions.module.css';
import { CalendarWays } from './calendar-ways.js';

/** The address by which a calendar keeps up with the sessions. */
export function CalendarAddress({ cohortId, name }: { cohortId: string; name: string }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: CalendarQuery, variables: { cohortId } });
  const make = useCommand(MakeCalendar);
  if (!data) return null;
  const url = data.cohort.calendarFeedUrl;
  return (
    <div className={styles.calendar}>
      <h3 className={styles.heading}>{_({ id: 'calendar.title', message: 'In your own calendar' })}</h3>
      {make.failure && <FailureNote failure={make.failure} />}
      {url ? (
        <CalendarWays
          url={url}
          name={name}
          words={_({
            id: 'calendar.words',
            message:
              'Whoever has this address sees the sessions’ titles and times, so keep it to the cohort.',
          })}
        />
      ) : (
        <Button variant="default" loading={make.busy} onClick={() => void make.run({ cohortId })}>
          {_({ id: 'calendar.make', message: 'Get the calendar’s address' })}
        </Button>
      )}
    </div>
  );
}
