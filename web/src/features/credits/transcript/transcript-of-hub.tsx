import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';
import { CohortCertificates } from './cohort-certificates.js';
import type { TranscriptQuery } from './transcript.graphql.js';
import { YearOfCredit } from './year-of-credit.js';

/** What the viewer earned in one hub. */
export type Transcript = NonNullable<ResultOf<typeof TranscriptQuery>['me']>['creditTranscripts'][number];

/** A transcript with the ways to take it out. */
export function TranscriptOfHub({ transcript }: { transcript: Transcript }) {
  const { _ } = useLingui();
  const { hubId, provider, years, cohorts } = transcript;
  const [busy, setBusy] = useState<'pdf' | 'csv'>();
  const [failure, setFailure] = useState<Failure>();
  const take = async (kind: 'pdf' | 'csv') => {
    setBusy(kind);
    setFailure(await takeFile(`/credit-transcripts/${hubId}/transcript.${kind}`, {}, `transcript.${kind}`));
    setBusy(undefined);
  };
  return (
    <Section title={provider}>
      <Group gap="sm" mb="md">
        <Button variant="default" loading={busy === 'pdf'} onClick={() => void take('pdf')}>
          {_({ id: 'transcript.pdf', message: 'Transcript (PDF)' })}
        </Button>
        <Button variant="default" loading={busy === 'csv'} onClick={() => void take('csv')}>
          {_({ id: 'transcript.csv', message: 'As a table (CSV)' })}
        </Button>
      </Group>
      {failure && <FailureNote failure={failure} />}
      {years.map((year) => (
        <YearOfCredit key={year.year} year={year} />
      ))}
      {cohorts.length > 0 && <CohortCertificates cohorts={cohorts} />}
    </Section>
  );
}
