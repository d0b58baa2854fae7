import { useLingui } from '@lingui/react';
import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import list from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { useClockTime } from '../live-roster/use-clock-time.js';
import { AttestationsQuery, DecideAttestation, SetSelfAttesting } from './attesting.graphql.js';

type Cohort = ResultOf<typeof AttestationsQuery>['cohort'];

/** What people stated of themselves and waits for the team; and whether they may. */
export function Attestations({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const cohort = useQuery({ query: AttestationsQuery, variables: { cohortId } });
  return (
    <Section title={_({ id: 'attestations.title', message: 'What people state themselves' })}>
      <Answer of={cohort} rows={1}>
        {(data) => (
          <>
            <AllowTick cohortId={cohortId} allowed={data.cohort.selfAttesting ?? false} />
            <Waiting attestations={data.cohort.openAttestations ?? []} />
          </>
        )}
      </Answer>
    </Section>
  );
}

function AllowTick({ cohortId, allowed }: { cohortId: string; allowed: boolean }) {
  const { _ } = useLingui();
  const allow = useCommand(SetSelfAttesting);
  const [said, setSaid] = useState(allowed);
  return (
    <>
      <Checkbox
        checked={said}
        label={_({
          id: 'attestations.allow',
          message: 'The people of this cohort may state when they were in a session',
        })}
        description={_({
          id: 'attestations.allow.words',
          message: 'It counts once you confirm it, and is marked as their own statement.',
        })}
        onChange={async ({ currentTarget: { checked } }) => {
          setSaid(checked);
          if (!(await allow.run({ cohortId, allowed: checked }))) setSaid(!checked);
        }}
      />
      {allow.failure && <FailureNote failure={allow.failure} />}
    </>
  );
}

function Waiting({ attestations }: { attestations: NonNullable<Cohort['openAttestations']> }) {
  const { _ } = useLingui();
  if (attestations.length === 0) return null;
  return (
    <ul
      className={list.list}
      style={{ marginTop: 'var(--sw-space-4)' }}
      aria-label={_({ id: 'attestations.open', message: 'Statements that wait for you' })}
    >
      {attestations.map((one) => (
        <Statement key={one.id} statement={one} />
      ))}
    </ul>
  );
}

function Statement({ statement }: { statement: NonNullable<Cohort['openAttestations']>[number] }) {
  const { _ } = useLingui();
  const timeOf = useClockTime();
  const decide = useCommand(DecideAttestation, ['OpenAttestation', 'Cohort', 'AttendanceMatrix']);
  const { id: attestationId, name, sessionTitle, sessionStartsAt, from, until, words } = statement;
  const say = (confirmed: boolean) => void decide.run({ attestationId, confirmed });
  return (
    <li className={list.row}>
      <span>
        <span className={list.title}>{name}</span>{' '}
        <span className={list.note}>
          {sessionTitle}, <When at={sessionStartsAt} detail="day" />
          {' · '}
          {_({
            id: 'liveRoster.spell',
            message: '{from} to {until}',
            values: { from: timeOf(from), until: timeOf(until) },
          })}
        </span>
      </span>
      <span>{words}</span>
      <Group gap="sm">
        <Button
          size="compact-md"
          loading={decide.busy}
          aria-label={_({ id: 'attestation.confirm.of', message: 'Confirm: {name}', values: { name } })}
          onClick={() => say(true)}
        >
          {_({ id: 'attestation.confirm', message: 'Confirm' })}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          disabled={decide.busy}
          aria-label={_({ id: 'attestation.decline.of', message: 'Decline: {name}', values: { name } })}
          onClick={() => say(false)}
        >
          {_({ id: 'attestation.decline', message: 'Decline' })}
        </Button>
      </Group>
      {decide.failure && <FailureNote failure={decide.failure} />}
    </li>
  );
}
