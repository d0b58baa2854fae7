import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { PickField } from '../../../ui/pick-field.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import {
  MyCalendarQuery,
  ResetJoinLinks,
  ResetMyCalendar,
  SetCalendarChoice,
} from '../my-calendar.graphql.js';
import styles from '../sessions.module.css';
import { CalendarWays } from './calendar-ways.js';

type Calendar = NonNullable<ResultOf<typeof MyCalendarQuery>['me']>['calendar'];

/** How sessions come into a person's own calendar; whoever is not signed in is asked to by the rest of the page. */
export function MyCalendar() {
  const { _ } = useLingui();
  const asked = useQuery({ query: MyCalendarQuery });
  return (
    <Answer of={asked}>
      {({ me }) =>
        me && (
          <>
            <Section
              title={_({ id: 'myCalendar.title', message: 'Your calendar' })}
              lead={_({
                id: 'myCalendar.lead',
                message: 'How your sessions, and their changes, come into the calendar that you use.',
              })}
            >
              <Choice calendar={me.calendar} />
              {me.calendar.feedUrl && <Feed url={me.calendar.feedUrl} />}
            </Section>
            <JoinLinks />
          </>
        )
      }
    </Answer>
  );
}

function Choice({ calendar }: { calendar: Calendar }) {
  const { _ } = useLingui();
  const [saved, setSaved] = useState(false);
  const set = useCommand(SetCalendarChoice);
  return (
    <div onChange={() => setSaved(false)}>
      <CommandForm
        submit={_({ id: 'myCalendar.save', message: 'Save the choice' })}
        busy={set.busy}
        failure={set.failure}
        onSubmit={async ({ wants = calendar.wants }) => {
          setSaved(false);
          if (await set.run({ wants })) setSaved(true);
        }}
      >
        <PickField
          name="wants"
          label={_({ id: 'myCalendar.wants', message: 'How they come' })}
          initial={calendar.wants}
          picks={[
            {
              value: 'invitations',
              label: _({ id: 'myCalendar.invitations', message: 'As invitations by mail' }),
              description: _({
                id: 'myCalendar.invitations.words',
                message:
                  'Works in every calendar and is there at once. Nothing comes while “Calendar invitations” is off among your mail.',
              }),
            },
            {
              value: 'feed',
              label: _({ id: 'myCalendar.feed', message: 'By an address of your own' }),
              description: _({
                id: 'myCalendar.feed.words',
                message:
                  'You add the address to your calendar once; many look at it only once a day. Invitations you already have are taken back.',
              }),
            },
          ]}
        />
        <div role="status">
          {saved && <Alert color="good">{_({ id: 'myCalendar.saved', message: 'It is saved.' })}</Alert>}
        </div>
      </CommandForm>
    </div>
  );
}

function Feed({ url }: { url: string }) {
  const { _ } = useLingui();
  const [done, setDone] = useState(false);
  const reset = useCommand(ResetMyCalendar);
  return (
    <>
      <h3 className={styles.heading}>
        {_({ id: 'myCalendar.address', message: 'The address of your calendar' })}
      </h3>
      <CalendarWays
        url={url}
        name={_({ id: 'myCalendar.name', message: 'My sessions' })}
        words={_({
          id: 'myCalendar.address.words',
          message:
            'Whoever has this address sees your sessions and can join them as you, so keep it to yourself.',
        })}
      />
      <p className={styles.note}>
        {_({
          id: 'myCalendar.reset.words',
          message:
            'If somebody else has it, take another one: the old address then leads nowhere, and you add the new one to your calendar.',
        })}
      </p>
      <ConfirmButton
        label={_({ id: 'myCalendar.reset', message: 'Take another address' })}
        question={_({ id: 'myCalendar.reset.question', message: 'Give this address up for good?' })}
        confirm={_({ id: 'myCalendar.reset.confirm', message: 'Yes, take another' })}
        busy={reset.busy}
        onConfirm={async () => {
          setDone(false);
          if (await reset.run({})) setDone(true);
        }}
      />
      {reset.failure && <FailureNote failure={reset.failure} />}
      <p role="status" className={styles.note}>
        {done &&
          _({
            id: 'myCalendar.reset.done',
            message: 'The new address stands above; the old one leads nowhere from now on.',
          })}
      </p>
    </>
  );
}

function JoinLinks() {
  const { _ } = useLingui();
  const [done, setDone] = useState(false);
  const reset = useCommand(ResetJoinLinks);
  return (
    <Section
      title={_({ id: 'joinLinks.title', message: 'Your join links' })}
      lead={_({
        id: 'joinLinks.lead',
        message:
          'Whoever has one of your links can join that session as you. If one got into other hands, make all of them anew: those in mail that you have open nothing from then on. Your calendar gets the new ones by itself, and signed in you can always join from a session’s page.',
      })}
    >
      <ConfirmButton
        label={_({ id: 'joinLinks.reset', message: 'Make my join links anew' })}
        question={_({ id: 'joinLinks.reset.question', message: 'Make all links void that you have now?' })}
        confirm={_({ id: 'joinLinks.reset.confirm', message: 'Yes, make them anew' })}
        busy={reset.busy}
        onConfirm={async () => {
          setDone(false);
          if (await reset.run({})) setDone(true);
        }}
      />
      {reset.failure && <FailureNote failure={reset.failure} />}
      <p role="status" className={styles.note}>
        {done && _({ id: 'joinLinks.reset.done', message: 'The links that you had are void.' })}
      </p>
    </Section>
  );
}
