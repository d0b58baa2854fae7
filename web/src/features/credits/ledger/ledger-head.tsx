import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';
import { When } from '../../../ui/when.js';
import styles from './ledger.module.css';
import type { LedgerHub } from './ledger-page.js';

/** Where a ledger ends, and the way to keep that apart. */
export function LedgerHead({
  hubId,
  head,
}: {
  hubId: string;
  head: NonNullable<LedgerHub['creditLedgerHead']>;
}) {
  const { _ } = useLingui();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const take = async () => {
    setBusy(true);
    setFailure(await takeFile(`/hubs/${hubId}/credit-ledger/anchor.json`, {}, 'credit-ledger-anchor.json'));
    setBusy(false);
  };
  return (
    <Section title={_({ id: 'ledger.head', message: 'Where it ends' })}>
      <dl className={styles.head}>
        <div>
          <dt>{_({ id: 'ledger.head.entries', message: 'Entries' })}</dt>
          <dd>{head.sequence}</dd>
        </div>
        <div>
          <dt>{_({ id: 'ledger.head.at', message: 'Last entry' })}</dt>
          <dd>
            <When at={head.at} />
          </dd>
        </div>
        <div className={styles.long}>
          <dt>{_({ id: 'ledger.head.hash', message: 'Hash of the last entry' })}</dt>
          <dd>
            <code>{head.hash}</code>
          </dd>
        </div>
        <div>
          <dt>{_({ id: 'ledger.head.key', message: 'Signed by the key' })}</dt>
          <dd>
            <code>{head.keyId}</code>
          </dd>
        </div>
      </dl>
      <p className={styles.why}>
        {_({
          id: 'ledger.anchor.why',
          message:
            'Keep the anchor, a small file, somewhere else than with whoever runs the server: each time you close a quarter, for example. By it anybody who verifies the ledger later finds whether entries were cut off since.',
        })}
      </p>
      {failure && <FailureNote failure={failure} />}
      <Button variant="default" mt="md" loading={busy} onClick={() => void take()}>
        {_({ id: 'ledger.anchor.take', message: 'Download the anchor (JSON)' })}
      </Button>
    </Section>
  );
}
