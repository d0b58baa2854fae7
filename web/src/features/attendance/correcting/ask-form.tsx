import { useLingui } from '@lingui/react';
import { Alert, Button, Card, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { LongTextField, TextField } from '../../../ui/fields.js';
import { instantOf, wallClock } from '../../../ui/wall-clock.js';
import { useZone } from '../../../ui/zone.js';
import { AskCorrection } from './corrections.graphql.js';

/** What somebody asked for of a session before. */
interface Asked {
  readonly state: string;
  readonly words: string;
  readonly answer: string | null;
}

interface AskFormProps {
  session: { readonly id: string; readonly startsAt: string; readonly endsAt: string };
  asked: Asked | null;
}

/** Says that one's own attendance was another than is recorded; while that waits for an answer, it only stands there. */
export function AskForm({ session, asked }: AskFormProps) {
  const { _ } = useLingui();
  const zone = useZone();
  const [open, setOpen] = useState(false);
  const ask = useCommand(AskCorrection, ['Session']);
  return (
    <>
      {asked && <Earlier asked={asked} />}
      {asked?.state !== 'open' && !open && (
        <Button variant="default" mt="md" onClick={() => setOpen(true)}>
          {_({ id: 'correction.open', message: 'Something is not right' })}
        </Button>
      )}
      {open && (
        <Card withBorder padding="md" mt="md">
          <CommandForm
            submit={_({ id: 'correction.send', message: 'Send it to the team' })}
            busy={ask.busy}
            failure={ask.failure}
            onCancel={() => setOpen(false)}
            onSubmit={async ({ words = '', startsAt, endsAt }) => {
              const input = {
                words,
                startsAt: startsAt ? instantOf(startsAt, zone) : null,
                endsAt: endsAt ? instantOf(endsAt, zone) : null,
              };
              if (await ask.run({ sessionId: session.id, input })) setOpen(false);
            }}
          >
            <LongTextField
              name="words"
              label={_({ id: 'correction.words', message: 'How was it?' })}
              description={_({
                id: 'correction.words.such',
                message: 'Such as: I was there until the end, my phone dialled in.',
              })}
              required
              maxLength={1000}
            />
            <Group gap="md" align="end" grow preventGrowOverflow={false}>
              <TextField
                name="startsAt"
                type="datetime-local"
                label={_({ id: 'correction.from', message: 'You were there from' })}
                defaultValue={wallClock(session.startsAt, zone)}
              />
              <TextField
                name="endsAt"
                type="datetime-local"
                label={_({ id: 'times.until', message: 'Until' })}
                defaultValue={wallClock(session.endsAt, zone)}
              />
            </Group>
          </CommandForm>
        </Card>
      )}
    </>
  );
}

function Earlier({ asked }: { asked: Asked }) {
  const { _ } = useLingui();
  if (asked.state === 'open')
    return (
      <Alert
        mt="md"
        color="accent"
        role="status"
        title={_({ id: 'correction.waits', message: 'Your correction waits for the team’s answer' })}
      >
        {asked.words}
      </Alert>
    );
  return (
    <Alert
      mt="md"
      color={asked.state === 'accepted' ? 'good' : 'accent'}
      title={
        asked.state === 'accepted'
          ? _({ id: 'correction.accepted', message: 'The team counted what you named' })
          : _({ id: 'correction.declined', message: 'The team left it as it was' })
      }
    >
      {asked.answer}
    </Alert>
  );
}
