import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import styles from '../catalog/face.module.css';
import { AgreeToConsentText, ConsentsDueQuery } from './consent.graphql.js';

/** Asks whoever comes back to agree to what a hub has changed. Nothing when nothing was. */
export function ConsentsDue() {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: ConsentsDueQuery });
  const agree = useCommand(AgreeToConsentText, ['ConsentDue', 'ConsentText']);
  return (
    <>
      {data?.consentsDue.map(({ hubName, text }) => (
        <Section
          key={text.id}
          title={_({
            id: 'consentDue.title',
            message: '{hub} has changed what you agree to',
            values: { hub: hubName },
          })}
        >
          <p className={styles.text}>{text.body}</p>
          {agree.failure && <FailureNote failure={agree.failure} />}
          <Button loading={agree.busy} onClick={() => void agree.run({ textId: text.id })}>
            {_({ id: 'consentDue.agree', message: 'I agree' })}
          </Button>
        </Section>
      ))}
    </>
  );
}
