import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Page } from '../../../ui/page.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { useZone, zoneName } from '../../../ui/zone.js';
import { hoursIn } from '../times.js';
import { keepJoinSecret } from './join-secret.js';
import { type JoinPageQuery, JoinSession } from './joining.graphql.js';
import styles from './joining.module.css';
import { NotYou } from './not-you.js';

// Many sessions give no credit.
const OfferedCredits = lazy(async () => ({
  default: (await import('../../credits/offered/offered-credits.js')).OfferedCredits,
}));

type JoinFacts = Extract<ResultOf<typeof JoinPageQuery>['joinPage'], { __typename: 'JoinPage' }>;

const LONG: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZoneName: 'short',
};

interface AtTheDoorProps {
  id: string;
  secret: string | null;
  page: JoinFacts;
  /** Asks anew. */
  again: () => void;
}

/** Somebody who is expected: who they are, when it is, and the one thing to do. */
export function AtTheDoor({ id, secret, page, again }: AtTheDoorProps) {
  const { _, i18n } = useLingui();
  const own = useZone();
  const zone = page.zone ?? own;
  const join = useCommand(JoinSession);
  useOpening(page, again);
  const enter = async () => {
    const result = (await join.run({ id, secret }))?.joinSession;
    if (result?.__typename === 'JoinOpened') window.location.assign(result.url);
    else if (result) again();
  };
  return (
    <Page
      narrow
      title={page.title}
      lead={<time dateTime={page.startsAt}>{hoursIn(page, zone, i18n.locales ?? i18n.locale, LONG)}</time>}
    >
      <div>
        <p className={styles.zone}>
          {_({
            id: 'join.zone',
            message: 'Times are in {zone}.',
            values: { zone: zoneName(zone, i18n.locale) },
          })}
        </p>
        <div role="status">
          <DoorNote page={page} zone={zone} />
        </div>
        {join.failure && <FailureNote failure={join.failure} />}
        {page.state === 'open' && (
          <Button size="lg" className={styles.join} loading={join.busy} onClick={enter}>
            {_({ id: 'join.enter', message: 'Join the session' })}
          </Button>
        )}
        {(page.state === 'open' || page.state === 'early') && page.credits.length > 0 && (
          <Suspense>
            <div className={styles.credits}>
              <OfferedCredits credits={page.credits} zone={zone} />
            </div>
          </Suspense>
        )}
        <NotYou
          id={id}
          words={_({ id: 'join.as', message: 'Joining as {name};', values: { name: page.name } })}
          link={_({ id: 'join.as.not', message: 'not you?' })}
        />
        {!page.guest && page.state !== 'cancelled' && page.state !== 'over' && (
          <p className={styles.who}>
            <Link
              to="/room/$sessionId"
              params={{ sessionId: page.sessionId }}
              className={styles.link}
              onClick={() => keepJoinSecret(page.sessionId, secret)}
            >
              {_({ id: 'join.room', message: 'In a room with others? Check in by the code on its screen' })}
            </Link>
          </p>
        )}
        {!page.guest && (
          <p className={styles.who}>
            <Link to="/sessions/$sessionId" params={{ sessionId: page.sessionId }} className={styles.link}>
              {_({ id: 'join.plan', message: 'What this session is about' })}
            </Link>
          </p>
        )}
      </div>
    </Page>
  );
}

/** Why the door is closed, where it is. */
function DoorNote({ page, zone }: { page: JoinFacts; zone: string }) {
  const { _ } = useLingui();
  switch (page.state) {
    case 'early':
      return (
        <Alert color="accent" title={_({ id: 'join.early', message: 'It is not open yet' })}>
          {_({ id: 'join.early.words', message: 'You can join from here at:' })}{' '}
          <When at={page.opensAt} zone={zone} />
        </Alert>
      );
    case 'over':
      return <Alert color="accent" title={_({ id: 'join.over', message: 'This session is over' })} />;
    case 'cancelled':
      return (
        <Alert color="warn" title={_({ id: 'join.cancelled', message: 'This session was called off' })}>
          {page.cancelReason}
        </Alert>
      );
    case 'no_address':
      return (
        <Alert color="warn" title={_({ id: 'join.noAddress', message: 'There is no meeting to go to yet' })}>
          {_({
            id: 'join.noAddress.words',
            message:
              'The facilitator has not put in where the meeting is. Please look again in a moment, or write to them.',
          })}
        </Alert>
      );
    default:
      return null;
  }
}

/** The longest time that a browser can wait for. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

// Whoever waits on the page need not reload it: it asks again when it opens.
function useOpening({ state, opensAt }: JoinFacts, again: () => void): void {
  useEffect(() => {
    if (state !== 'early') return;
    const wait = Math.max(Date.parse(opensAt) - Date.now(), 5_000);
    if (wait > LONGEST_WAIT_MS) return;
    const timer = setTimeout(again, wait);
    return () => clearTimeout(timer);
  }, [state, opensAt, again]);
}
