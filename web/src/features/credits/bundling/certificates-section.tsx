import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { Section } from '../../../ui/section.js';
import { BatchList } from './batch-list.js';
import { BatchesQuery } from './bundling.graphql.js';
import { PrepareForm } from './prepare-form.js';

const route = getRouteApi('/shell/cohorts/$cohortId/certificates');

/** How often it is asked how far making them is, in milliseconds. */
const EVERY = 1_500;

/** A cohort with what was made of its certificates. */
export type BatchesOf = ResultOf<typeof BatchesQuery>['cohort'];

/** The certificates of a cohort at once, for the CE office. It can be left and come back to. */
export function CertificatesSection() {
  const { _ } = useLingui();
  const { cohortId } = route.useParams();
  const answer = useQuery({
    query: BatchesQuery,
    variables: { cohortId },
    requestPolicy: 'cache-and-network',
  });
  const [{ data }, ask] = answer;
  const running = data?.cohort.certificateBatches.some(({ done }) => !done) ?? false;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [running, ask]);
  return (
    <Section
      title={_({ id: 'certificates.title', message: 'Certificates' })}
      lead={_({
        id: 'certificates.lead',
        message:
          'Everybody finds their own certificates on their transcript. Here you have those of many made at once, as one archive.',
      })}
    >
      <Answer of={answer}>
        {({ cohort }) => (
          <>
            <PrepareForm cohort={cohort} />
            <BatchList batches={cohort.certificateBatches} />
          </>
        )}
      </Answer>
    </Section>
  );
}
