import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { subscriptions } from '../calendar-links.js';
import styles from '../sessions.module.css';

/** A calendar's address, who may see it, and the ways to subscribe to it. */
export function CalendarWays({ url, name, words }: { url: string; name: string; words: string }) {
  const { _ } = useLingui();
  const [copied, setCopied] = useState<string>();
  const ways = subscriptions(url, name);
  return (
    <>
      <code className={styles.address}>{url}</code>
      <p className={styles.note}>{words}</p>
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
          onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(url))}
        >
          {_({ id: 'calendar.copy', message: 'Copy the address' })}
        </Button>
        <span role="status">{copied === url && _({ id: 'calendar.copied', message: 'Copied.' })}</span>
      </Group>
    </>
  );
}
