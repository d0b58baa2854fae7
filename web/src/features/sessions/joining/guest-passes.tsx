import { useLingui } from '@lingui/react';
import { Badge } from '@mantine/core';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { TextField } from '../../../ui/fields.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { GiveGuestPass, GuestPassesQuery, RevokeGuestPass } from './joining.graphql.js';

/** The guests of a session, for its team: who has a pass, inviting, taking back. */
export function GuestPasses({ sessionId }: { sessionId: string }) {
  const { _ } = useLingui();
  const passes = useQuery({ query: GuestPassesQuery, variables: { sessionId } });
  const revoke = useCommand(RevokeGuestPass, ['GuestPass']);
  return (
    <Section
      title={_({ id: 'guests.title', message: 'Guests' })}
      lead={_({
        id: 'guests.lead',
        message:
          'A guest gets a link of their own by mail, for this session alone. There are 25 at the most.',
      })}
    >
      {revoke.failure && <FailureNote failure={revoke.failure} />}
      <Answer of={passes}>
        {({ session }) =>
          session.guestPasses?.length ? (
            <ul className={rows.list}>
              {session.guestPasses.map((pass) => (
                <li key={pass.id} className={rows.row}>
                  <span>
                    <span className={rows.title}>{pass.name}</span>{' '}
                    <span className={rows.note}>{pass.email}</span>
                  </span>
                  {pass.revokedAt ? (
                    <Badge color="warn">{_({ id: 'guest.revoked', message: 'Taken back' })}</Badge>
                  ) : (
                    <ConfirmButton
                      quiet
                      label={_({ id: 'guest.revoke', message: 'Take back' })}
                      question={_({
                        id: 'guest.revoke.question',
                        message: 'Take the pass of {name} back?',
                        values: { name: pass.name },
                      })}
                      confirm={_({ id: 'guest.revoke.confirm', message: 'Yes, take it back' })}
                      busy={revoke.busy}
                      onConfirm={() => void revoke.run({ passId: pass.id })}
                    />
                  )}
                </li>
              ))}
            </ul>
          ) : (
            <Empty title={_({ id: 'guests.none', message: 'No guest yet' })} />
          )
        }
      </Answer>
      <InviteGuest sessionId={sessionId} />
    </Section>
  );
}

function InviteGuest({ sessionId }: { sessionId: string }) {
  const { _ } = useLingui();
  const give = useCommand(GiveGuestPass, ['GuestPass', 'Session']);
  return (
    <Disclosure label={_({ id: 'guest.invite', message: 'Invite a guest' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'guest.give', message: 'Mail them a pass' })}
          busy={give.busy}
          failure={give.failure}
          onCancel={close}
          onSubmit={async ({ name = '', email = '' }) => {
            if (await give.run({ sessionId, guest: { name, email } })) close();
          }}
        >
          <TextField
            name="name"
            label={_({ id: 'field.name', message: 'Name' })}
            autoComplete="off"
            required
            maxLength={200}
          />
          <TextField
            name="email"
            type="email"
            label={_({ id: 'field.email', message: 'E-mail address' })}
            autoComplete="off"
            required
            maxLength={320}
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
