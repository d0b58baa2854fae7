import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { useCommand } from '../../../graphql/use-command.js';
import { FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';
import { IssueCumulative } from './transcript.graphql.js';
import styles from './transcript.module.css';
import type { Transcript } from './transcript-of-hub.js';

/** One certificate about all sessions of a cohort, in place of one for each. */
export function CohortCertificates({ cohorts }: Pick<Transcript, 'cohorts'>) {
  const { _ } = useLingui();
  return (
    <div className={styles.year}>
      <h3>{_({ id: 'transcript.cohorts', message: 'One certificate for a whole cohort' })}</h3>
      <ul className={styles.cohorts}>
        {cohorts.map((cohort) => (
          <OneCohort key={`${cohort.cohortId} ${cohort.creditType}`} cohort={cohort} />
        ))}
      </ul>
    </div>
  );
}

function OneCohort({ cohort }: { cohort: Transcript['cohorts'][number] }) {
  const { _ } = useLingui();
  const { cohortId, cohortName, creditType, typeName, sessions } = cohort;
  const issue = useCommand(IssueCumulative);
  const [failure, setFailure] = useState<Failure>();
  const take = async () => {
    const issued = (await issue.run({ cohortId, input: { creditType } }))?.issueCumulativeCertificate;
    if (issued?.__typename !== 'CreditCertificate') return;
    setFailure(await takeFile(`/certificates/${issued.id}/certificate.pdf`, {}, 'certificate.pdf'));
  };
  const failed = issue.failure ?? failure;
  return (
    <li>
      <span>
        <strong>{cohortName}</strong>, {typeName}:{' '}
        {_({
          id: 'transcript.sessions',
          message: '{sessions, plural, one {# session} other {# sessions}}',
          values: { sessions },
        })}
      </span>
      <Button
        variant="default"
        size="sm"
        loading={issue.busy}
        onClick={() => void take()}
        aria-label={_({
          id: 'transcript.take.of',
          message: 'Download: one certificate for {cohort}, {type}',
          values: { cohort: cohortName, type: typeName },
        })}
      >
        {_({ id: 'certificate.take', message: 'Download' })}
      </Button>
      {failed && <FailureNote failure={failed} />}
    </li>
  );
}
