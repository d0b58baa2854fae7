import { useCallback, useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { type Failure, failureOf } from '../../../graphql/failure.js';
import { EnterSurvey } from './survey.graphql.js';

/** How a visit to a survey can end; `kept` is after sending. */
export type Ending = 'kept' | 'answered' | 'declined' | 'closed' | 'invalid';

/** What a link is good for. */
export type EntryOutcome = { kind: 'ready'; anchorMonth: string | null } | { kind: Ending };

/** The endings, by the types in which the server tells them. */
export const ENDINGS: Readonly<Record<string, Ending>> = {
  AnswersKept: 'kept',
  SurveyAnswered: 'answered',
  SurveyDeclined: 'declined',
  SurveyClosed: 'closed',
  SurveyLinkInvalid: 'invalid',
};

/** Asks once what a link is good for; asking changes nothing. */
export function useEntry(waveId: string, token: string) {
  const [, enter] = useMutation(EnterSurvey);
  const [outcome, setOutcome] = useState<EntryOutcome | undefined>(token ? undefined : { kind: 'invalid' });
  const [failure, setFailure] = useState<Failure>();
  const retry = useCallback(async () => {
    if (!token) return;
    const { data, error } = await enter({ waveId, token });
    setFailure(failureOf(error));
    const entry = data?.surveyEntry;
    if (entry?.__typename === 'SurveyReady') setOutcome({ kind: 'ready', anchorMonth: entry.anchorMonth });
    else if (entry) setOutcome({ kind: ENDINGS[entry.__typename] ?? 'invalid' });
  }, [enter, waveId, token]);
  useEffect(() => void retry(), [retry]);
  return { outcome, failure, retry };
}
