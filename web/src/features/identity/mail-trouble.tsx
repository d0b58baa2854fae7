import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { useQuery } from 'urql';
import { useCommand } from '../../graphql/use-command.js';
import { FailureNote } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { MailTroubleQuery, TakeMailAgain } from './identity.graphql.js';
import styles from './mail-trouble.module.css';

/** Tells a person that no mail goes to their address, why, and what they can do; nothing while all is well. */
export function MailTrouble() {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: MailTroubleQuery });
  const again = useCommand(TakeMailAgain, ['Me', 'MailTrouble']);
  const me = data?.me;
  if (!me?.mailTrouble) return null;
  const complained = me.mailTrouble.mark === 'complained';
  return (
    <Alert
      color="warn"
      mb="lg"
      title={
        complained
          ? _({ id: 'mailTrouble.complained', message: 'You get no mail from us' })
          : _({ id: 'mailTrouble.returned', message: 'Mail to your address comes back' })
      }
    >
      <p className={styles.words}>
        {complained
          ? _({
              id: 'mailTrouble.complained.words',
              message: 'Mail from us was reported as unwanted at {email}. Only sign-in links go there now.',
              values: { email: me.email },
            })
          : _({
              id: 'mailTrouble.returned.words',
              message:
                'Mail to {email} could not be delivered, so only sign-in links go there now. Is it right? Then have it tried again. Is it wrong or old? Ask your facilitator to enroll you with the right one, and to have the two accounts joined.',
              values: { email: me.email },
            })}
      </p>
      <p className={styles.since}>
        {_({ id: 'mailTrouble.since', message: 'Since' })} <When at={me.mailTrouble.since} detail="day" />
      </p>
      {again.failure && <FailureNote failure={again.failure} />}
      <Button variant="default" size="sm" mt="sm" loading={again.busy} onClick={() => void again.run({})}>
        {complained
          ? _({ id: 'mailTrouble.wanted', message: 'Send me mail again' })
          : _({ id: 'mailTrouble.again', message: 'Try this address again' })}
      </Button>
    </Alert>
  );
}
