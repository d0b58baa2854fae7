import { useLingui } from '@lingui/react';
import { Alert, Button, Group, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import list from '../../../ui/row-list.module.css';
import { Empty, FailureNote } from '../../../ui/states.js';
import { useNow } from '../../../ui/use-now.js';
import { When } from '../../../ui/when.js';
import { SessionTime } from '../../sessions/components/session-time.js';
import { LastPress } from './last-press.js';
import { PressRoster, RosterQuery } from './roster.graphql.js';
import styles from './roster.module.css';
import { RosterRow } from './roster-row.js';

const route = getRouteApi('/shell/sessions/$sessionId/roster');
/** Others mark people as well, so the page looks anew that often. */
const AGAIN = 10_000;
/** From so many people on there is a field to find one of them by. */
const MANY = 12;

type Seen = ResultOf<typeof RosterQuery>['session'];
/** The roster as the page shows it. */
export type Roster = NonNullable<Seen['liveRoster']>;

/** Who is at a session: facilitators mark people as they come and go, on a phone as well, several of them at once. */
export function RosterPage() {
  const { sessionId } = route.useParams();
  const roster = useQuery({ query: RosterQuery, variables: { id: sessionId } });
  const [, ask] = roster;
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) ask({ requestPolicy: 'network-only' });
    }, AGAIN);
    return () => clearInterval(timer);
  }, [ask]);
  return <PageAnswer of={roster}>{({ session }) => <RosterView session={session} />}</PageAnswer>;
}

function RosterView({ session }: { session: Seen }) {
  const { _ } = useLingui();
  const roster = session.liveRoster;
  return (
    <Page
      title={_({ id: 'liveRoster.title', message: 'Who is here' })}
      crumbs={[
        { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
        {
          label: session.cohort.name,
          link: { to: '/cohorts/$cohortId', params: { cohortId: session.cohortId } },
        },
        {
          label: session.title,
          link: { to: '/sessions/$sessionId', params: { sessionId: session.id } },
        },
      ]}
    >
      <SessionTime session={session} />
      {roster && <Marks roster={roster} />}
    </Page>
  );
}

function Marks({ roster }: { roster: Roster }) {
  const { _ } = useLingui();
  const [sought, setSought] = useState('');
  const press = useCommand(PressRoster, ['LiveRoster', 'AttendanceMatrix']);
  const early = useNow() < Date.parse(roster.opensAt);
  const over = useNow() >= Date.parse(roster.end);
  const { rows, sessionId } = roster;
  const here = rows.filter((row) => row.here);
  const away = rows.filter((row) => (over ? row.spells.length === 0 : !row.here));
  const shown = rows.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  const all = (kind: 'here' | 'gone') =>
    press.run({ sessionId, input: { kind, ...idsOf(kind === 'here' ? away : here) } });
  if (rows.length === 0)
    return (
      <Empty title={_({ id: 'liveRoster.nobody', message: 'Nobody is expected yet' })}>
        {_({ id: 'liveRoster.nobody.words', message: 'Whoever is enrolled in the cohort stands here.' })}
      </Empty>
    );
  return (
    <>
      {early && (
        <Alert color="accent" mb="md">
          {_({ id: 'liveRoster.early', message: 'People can be marked from then on:' })}{' '}
          <When at={roster.opensAt} />
        </Alert>
      )}
      <div className={styles.bar}>
        <p className={styles.count} role="status">
          {over
            ? _({
                id: 'liveRoster.count.over',
                message: '{here} of {all} were here',
                values: { here: rows.filter(({ spells }) => spells.length > 0).length, all: rows.length },
              })
            : _({
                id: 'liveRoster.count',
                message: '{here} of {all} are here',
                values: { here: here.length, all: rows.length },
              })}
        </p>
        <Group gap="sm">
          <Button
            variant="default"
            disabled={early || away.length === 0}
            loading={press.busy}
            onClick={() => void all('here')}
          >
            {over
              ? _({ id: 'liveRoster.all.were', message: 'All were here' })
              : _({ id: 'liveRoster.all.here', message: 'All here' })}
          </Button>
          {!over && (
            <Button
              variant="default"
              disabled={early || here.length === 0}
              loading={press.busy}
              onClick={() => void all('gone')}
            >
              {_({ id: 'liveRoster.all.gone', message: 'All gone' })}
            </Button>
          )}
        </Group>
      </div>
      {press.failure && <FailureNote failure={press.failure} />}
      <LastPress press={roster.lastPress} />
      {rows.length >= MANY && (
        <TextInput
          type="search"
          label={_({ id: 'liveRoster.find', message: 'Find somebody' })}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          className={styles.find}
        />
      )}
      <ul
        className={list.list}
        aria-label={_({ id: 'liveRoster.people', message: 'People of this session' })}
      >
        {shown.map((row) => (
          <RosterRow
            key={row.personId ?? row.guestPassId}
            row={row}
            roster={roster}
            over={over}
            early={early}
          />
        ))}
      </ul>
      <p className={styles.words}>
        {over
          ? _({
              id: 'liveRoster.words.over',
              message:
                'The session is over: whoever you mark counts from its start until its end, unless you say other times.',
            })
          : _({
              id: 'liveRoster.words',
              message:
                'Whoever is here counts from the moment you press until you mark them as gone, or until the session ends. Pressing to join on their page makes no minutes.',
            })}
      </p>
    </>
  );
}

/** Who is meant, as a press names them. */
export function idsOf(rows: readonly Roster['rows'][number][]): {
  personIds: string[];
  guestPassIds: string[];
} {
  return {
    personIds: rows.flatMap(({ personId }) => personId ?? []),
    guestPassIds: rows.flatMap(({ guestPassId }) => guestPassId ?? []),
  };
}
