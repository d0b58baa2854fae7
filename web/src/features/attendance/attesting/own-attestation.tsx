import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { LongTextField, TextField } from '../../../ui/fields.js';
import { Section } from '../../../ui/section.js';
import { useZone, zoneName } from '../../../ui/zone.js';
import { useClockTime } from '../live-roster/use-clock-time.js';
import { onTheDay, timeOfDay } from '../room/time-of-day.js';
import { AttestPresence, OwnAttestationQuery } from './attesting.graphql.js';

type Session = ResultOf<typeof OwnAttestationQuery>['session'];

/** Where the cohort allows it, the viewer states when they were there; and what came of it. Else nothing. */
export function OwnAttestation({ sessionId }: { sessionId: string }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: OwnAttestationQuery, variables: { sessionId } });
  const session = data?.session;
  if (!session || (!session.viewerMayAttest && !session.ownAttestation)) return null;
  return (
    <Section
      title={_({ id: 'attest.title', message: 'Say when you were there' })}
      lead={_({
        id: 'attest.lead',
        message:
          'For when no meeting tool or sheet tells it, such as by telephone. It counts once somebody of the team confirms it.',
      })}
    >
      {session.ownAttestation && <Standing statement={session.ownAttestation} />}
      {session.viewerMayAttest && (
        <Disclosure
          label={
            session.ownAttestation
              ? _({ id: 'attest.again', message: 'State it anew' })
              : _({ id: 'attest.open', message: 'State your times' })
          }
        >
          {(close) => <StateForm session={session} close={close} />}
        </Disclosure>
      )}
    </Section>
  );
}

function Standing({ statement }: { statement: NonNullable<Session['ownAttestation']> }) {
  const { _ } = useLingui();
  const timeOf = useClockTime();
  const { from, until, state } = statement;
  const values = { from: timeOf(from), until: timeOf(until) };
  if (state === 'confirmed')
    return (
      <Alert color="good" mb="md">
        {_({ id: 'attest.confirmed', message: 'Confirmed: you were there from {from} to {until}.', values })}
      </Alert>
    );
  if (state === 'declined')
    return (
      <Alert color="warn" mb="md">
        {_({
          id: 'attest.declined',
          message: 'The team did not confirm that you were there from {from} to {until}.',
          values,
        })}
      </Alert>
    );
  return (
    <Alert color="accent" mb="md">
      {_({
        id: 'attest.waits',
        message: 'You stated {from} to {until}. It waits for the team, and does not count yet.',
        values,
      })}
    </Alert>
  );
}

function StateForm({ session, close }: { session: Session; close: () => void }) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const attest = useCommand(AttestPresence, ['Attestation', 'MyAttendance']);
  const { id: sessionId, startsAt, endsAt } = session;
  return (
    <CommandForm
      submit={_({ id: 'attest.send', message: 'State it' })}
      busy={attest.busy}
      failure={attest.failure}
      onCancel={close}
      onSubmit={async (values) => {
        const from = onTheDay(values.from ?? timeOfDay(startsAt, zone), startsAt, zone);
        const until = onTheDay(values.until ?? timeOfDay(endsAt, zone), endsAt, zone);
        if (await attest.run({ sessionId, input: { from, until, words: values.words ?? '' } })) close();
      }}
    >
      <TextField
        name="from"
        type="time"
        label={_({ id: 'times.from', message: 'From' })}
        description={_({
          id: 'attest.zone',
          message: 'Times in {zone}.',
          values: { zone: zoneName(zone, i18n.locale) },
        })}
        defaultValue={timeOfDay(startsAt, zone)}
        required
      />
      <TextField
        name="until"
        type="time"
        label={_({ id: 'sheet.until', message: 'Until' })}
        defaultValue={timeOfDay(endsAt, zone)}
        required
      />
      <LongTextField
        name="words"
        label={_({ id: 'attest.words', message: 'How you took part' })}
        description={_({
          id: 'attest.words.why',
          message:
            'A sentence for the team, such as “By telephone, my computer did not start.” Nothing about patients.',
        })}
        required
        maxLength={500}
      />
    </CommandForm>
  );
}
