import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { FailureNote } from '../../../ui/states.js';
import { subscriptions } from '../calendar-links.js';
import { CalendarQuery, MakeCalendar } from '../sessions.graphql.js';
import styles from '../sessions.module.css';

/** The address by which a calendar keeps up with the sessions. */
export function CalendarAddress({ cohortId, name }: { cohortId: string; name: string }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: CalendarQuery, variables: { cohortId } });
  const make = useCommand(MakeCalendar);
  const [copied, setCopied] = useState(false);
  if (!data) return null;
  const url = data.cohort.calendarFeedUrl;
  const ways = subscriptions(url ?? '', name);
  return (
    <div className={styles.calendar}>
      <h3 className={styles.heading}>{_({ id: 'calendar.title', message: 'In your own calendar' })}</h3>
      {make.failure && <FailureNote failure={make.failure} />}
      {url ? (
        <>
          <code className={styles.address}>{url}</code>
          <p className={styles.note}>
            {_({
              id: 'calendar.words',
              message:
                'Whoever has this address sees the sessions’ titles and times, so keep it to the cohort.',
            })}
          </p>
          <Group gap="sm">
            <Button component="a" href={ways.device} variant="default">
              {_({ id: 'calendar.subscribe', message: 'Apple or this device' })}
            </Button>
            <Button component="a" href={ways.google} target="_blank" rel="noreferrer" variant="default">
              {_({ id: 'calendar.google', message: 'Google' })}
            </Button>
            <Button component="a" href={ways.outlook} target="_blank" rel="noreferrer" variant="default">
              {_({ id: 'calendar.outlook', message: 'Outlook' })}
            </Button>
            <Button
              variant="default"
              onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}
            >
              {_({ id: 'calendar.copy', message: 'Copy the address' })}
            </Button>
            <span role="status">{copied && _({ id: 'calendar.copied', message: 'Copied.' })}</span>
          </Group>
        </>
      ) : (
        <Button variant="default" loading={make.busy} onClick={() => void make.run({ cohortId })}>
          {_({ id: 'calendar.make', message: 'Get the calendar’s address' })}
        </Button>
      )}
    </div>
  );
}
