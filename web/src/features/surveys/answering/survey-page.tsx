import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../../graphql/failure.js';
import { Trouble, Waiting } from './components/notices.js';
import { SurveyFrame } from './components/survey-frame.js';
import { Ended } from './ended.js';
import { tokenInAddress } from './link-token.js';
import { SurveyQuery } from './survey.graphql.js';
import { useEntry } from './use-entry.js';
import { Visit } from './visit.js';

/**
 * The page of a survey's link: fetches the survey, and what the link is good for. It stands outside the app: no sign-in,
 * no cookie, as little to load as can be.
 */
export function SurveyPage({ waveId }: { waveId: string }) {
  const { _ } = useLingui();
  const [token] = useState(tokenInAddress);
  const [{ data, error }, ask] = useQuery({ query: SurveyQuery, variables: { waveId } });
  const entry = useEntry(waveId, token);
  const failure = failureOf(error) ?? entry.failure;
  const survey = data?.survey;
  const again = () => {
    ask({ requestPolicy: 'network-only' });
    entry.retry();
  };
  const { outcome } = entry;
  if (survey && outcome?.kind === 'ready') {
    return <Visit survey={survey} token={token} anchorMonth={outcome.anchorMonth} />;
  }
  return (
    <SurveyFrame title={survey?.title ?? _({ id: 'survey', message: 'Survey' })} hubName={survey?.hubName}>
      {survey && outcome && outcome.kind !== 'ready' ? (
        <Ended how={outcome.kind} support={survey.support} />
      ) : failure ? (
        <Trouble failure={failure} retry={again} />
      ) : (
        <Waiting />
      )}
    </SurveyFrame>
  );
}
