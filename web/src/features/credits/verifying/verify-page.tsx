import { useLingui } from '@lingui/react';
import { Button, TextInput } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Answer } from '../../../ui/answer.js';
import { Page } from '../../../ui/page.js';
import { Verdict } from './verdict.js';
import { VerifyQuery } from './verify.graphql.js';
import styles from './verifying.module.css';

/** Where anybody asks whether a certificate is true: by typing its serial, or by its QR code. */
export function VerifyPage() {
  const { _ } = useLingui();
  const { serial } = useParams({ strict: false });
  const navigate = useNavigate();
  return (
    <Page
      narrow
      title={_({ id: 'verify.title', message: 'Verify a certificate' })}
      lead={_({
        id: 'verify.lead',
        message:
          'Type the serial that stands on the certificate. You see what it says and whether it still stands.',
      })}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: browsers do not know the search element everywhere. */}
      <form
        role="search"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('serial') ?? '').trim();
          if (typed) void navigate({ to: '/verify/$serial', params: { serial: typed } });
        }}
      >
        <TextInput
          key={serial}
          name="serial"
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          label={_({ id: 'verify.serial', message: 'Serial' })}
          description={_({ id: 'verify.serial.how', message: 'Three groups of six characters' })}
          defaultValue={serial ?? ''}
          className={styles.serial}
        />
        <Button type="submit">{_({ id: 'verify.ask', message: 'Verify' })}</Button>
      </form>
      <div aria-live="polite">{serial && <Asked serial={serial} />}</div>
    </Page>
  );
}

function Asked({ serial }: { serial: string }) {
  const answer = useQuery({ query: VerifyQuery, variables: { serial }, requestPolicy: 'network-only' });
  return <Answer of={answer}>{({ verifyCertificate }) => <Verdict of={verifyCertificate} />}</Answer>;
}
