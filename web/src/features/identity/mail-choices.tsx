import { useLingui } from '@lingui/react';
import { Stack, Switch } from '@mantine/core';
import { useQuery } from 'urql';
import { useCommand } from '../../graphql/use-command.js';
import { Answer } from '../../ui/answer.js';
import { Section } from '../../ui/section.js';
import { FailureNote } from '../../ui/states.js';
import { MailChoicesQuery, SetMailChoice } from './identity.graphql.js';

/** Which mail a person wants; whoever is not signed in is asked to do so by the rest of the page. */
export function MailChoices() {
  const { _ } = useLingui();
  const asked = useQuery({ query: MailChoicesQuery });
  const set = useCommand(SetMailChoice, ['Me', 'MailChoice']);
  const words: Readonly<Record<string, { label: string; description: string }>> = {
    reminders: {
      label: _({ id: 'mail.reminders', message: 'Reminders of sessions' }),
      description: _({ id: 'mail.reminders.words', message: 'Before a session of yours begins.' }),
    },
    'follow-ups': {
      label: _({ id: 'mail.followUps', message: 'Mail after sessions' }),
      description: _({ id: 'mail.followUps.words', message: 'What was shown, and what comes next.' }),
    },
    messages: {
      label: _({ id: 'mail.messages', message: 'Messages from facilitators' }),
      description: _({ id: 'mail.messages.words', message: 'What they write to everyone in a cohort.' }),
    },
    calendar: {
      label: _({ id: 'mail.calendar', message: 'Calendar invitations' }),
      description: _({
        id: 'mail.calendar.words',
        message: 'Sessions as events for your calendar, and their changes.',
      }),
    },
    surveys: {
      label: _({ id: 'mail.surveys', message: 'Invitations to surveys, and reminders of them' }),
      description: _({
        id: 'mail.surveys.words',
        message: 'The link to a survey comes by mail alone: without it you cannot answer.',
      }),
    },
  };
  return (
    <Answer of={asked}>
      {({ me }) =>
        me && (
          <Section
            title={_({ id: 'mail.title', message: 'Mail you want' })}
            lead={_({
              id: 'mail.lead',
              message: 'Sign-in links, and news of roles you are given, always come.',
            })}
          >
            <Stack gap="md">
              {me.mailChoices.map(({ kind, wanted }) => (
                <Switch
                  key={kind}
                  label={words[kind]?.label ?? kind}
                  description={words[kind]?.description}
                  checked={wanted}
                  disabled={set.busy}
                  onChange={(event) => void set.run({ kind, wanted: event.currentTarget.checked })}
                />
              ))}
              {set.failure && <FailureNote failure={set.failure} />}
            </Stack>
          </Section>
        )
      }
    </Answer>
  );
}
