import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';
import { When } from '../../../ui/when.js';
import { TYPE_NAMES } from '../type-names.js';
import styles from './bundling.module.css';
import type { BatchesOf } from './certificates-section.js';

type Batch = BatchesOf['certificateBatches'][number];

/** What was made, and how far what is being made is. */
export function BatchList({ batches }: { batches: Batch[] }) {
  const { _ } = useLingui();
  if (batches.length === 0) return null;
  return (
    <div className={styles.batches}>
      <h3>{_({ id: 'certificates.made', message: 'Made at once' })}</h3>
      <p className={styles.kept}>
        {_({
          id: 'certificates.kept',
          message: 'They are kept for some days, a week where the hub says nothing else.',
        })}
      </p>
      <ul>
        {batches.map((batch) => (
          <OneBatch key={batch.id} batch={batch} />
        ))}
      </ul>
    </div>
  );
}

function OneBatch({ batch }: { batch: Batch }) {
  const { _ } = useLingui();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const take = async () => {
    setBusy(true);
    setFailure(await takeFile(`/certificate-batches/${batch.id}/certificates.zip`, {}, 'certificates.zip'));
    setBusy(false);
  };
  const about = batch.cumulative
    ? _({ id: 'certificates.ofWhole', message: 'The whole cohort' })
    : (batch.sessionTitle ?? _({ id: 'certificates.ofEach', message: 'Each session' }));
  const type = batch.creditType ? (TYPE_NAMES[batch.creditType] ?? batch.creditType) : null;
  const tried = batch.made + batch.failed;
  return (
    <li>
      <div>
        <strong>{[about, type].filter(Boolean).join(', ')}</strong>
        <div className={styles.at}>
          <When at={batch.createdAt} />
        </div>
        <div role="status">
          {batch.done
            ? _({
                id: 'certificates.done',
                message: '{made, plural, one {# certificate} other {# certificates}}',
                values: { made: batch.made },
              })
            : _({
                id: 'certificates.progress',
                message: '{tried} of {total} are made. You may leave this page and come back.',
                values: { tried, total: batch.total },
              })}
        </div>
        {!batch.done && (
          <progress
            max={batch.total}
            value={tried}
            aria-label={_({ id: 'certificates.far', message: 'How far making them is' })}
          />
        )}
        {batch.failed > 0 && (
          <div className={styles.faults}>
            {_({
              id: 'certificates.failed',
              message: '{failed, plural, one {# could not be made} other {# could not be made}}: {why}',
              values: { failed: batch.failed, why: batch.faults.join(' ') },
            })}
          </div>
        )}
        {failure && <FailureNote failure={failure} />}
      </div>
      {batch.done && batch.made > 0 && (
        <Button
          variant="default"
          loading={busy}
          onClick={() => void take()}
          aria-label={_({ id: 'certificates.zip.of', message: 'Download (ZIP): {about}', values: { about } })}
        >
          {_({ id: 'certificates.zip', message: 'Download (ZIP)' })}
        </Button>
      )}
    </li>
  );
}
