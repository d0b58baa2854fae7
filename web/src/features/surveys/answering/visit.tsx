import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { type Failure, failureOf } from '../../../graphql/failure.js';
import type { ResultOf } from '../../../graphql/graphql.js';
import type { Progress } from './answering.js';
import { SurveyFrame } from './components/survey-frame.js';
import { Ended } from './ended.js';
import { FirstPage } from './first-page.js';
import { clearAddress } from './link-token.js';
import { Questions } from './questions.js';
import { DeclineSurvey, type SurveyQuery } from './survey.graphql.js';
import { useDraft } from './use-draft.js';
import { ENDINGS, type Ending } from './use-entry.js';

/** A survey, as its page knows it. */
export type Survey = ResultOf<typeof SurveyQuery>['survey'];

/** The way through a survey with a link that is good: the first page, the questions, the end. */
export function Visit({
  survey,
  token,
  anchorMonth,
}: {
  survey: Survey;
  token: string;
  anchorMonth: string | null;
}) {
  const { i18n } = useLingui();
  const draft = useDraft(token);
  const [started, setStarted] = useState<{ from: Progress | null }>();
  const [ending, setEnding] = useState<Ending>();
  const [{ fetching }, decline] = useMutation(DeclineSurvey);
  const [failure, setFailure] = useState<Failure>();

  const end = async (how: Ending) => {
    setEnding(how);
    clearAddress();
    await draft.erase();
  };
  const declineForGood = async () => {
    const { data, error } = await decline({ waveId: survey.waveId, token });
    setFailure(failureOf(error));
    if (data) await end(ENDINGS[data.declineSurvey.__typename] ?? 'invalid');
  };
  const begin = async (from: Progress | null, shared: boolean) => {
    if (shared) {
      clearAddress();
      await draft.erase();
    }
    setStarted({ from });
  };

  const answering = started !== undefined && ending === undefined;
  return (
    <SurveyFrame title={survey.title} hubName={survey.hubName} quiet={answering}>
      {ending ? (
        <Ended how={ending} support={survey.support} />
      ) : started ? (
        <Questions
          survey={survey}
          token={token}
          month={monthName(anchorMonth, i18n.locale)}
          from={started.from}
          onProgress={draft.save}
          onEnd={end}
        />
      ) : (
        <FirstPage
          survey={survey}
          draft={draft.found}
          canKeep={draft.canKeep}
          busy={fetching}
          failure={failure}
          onBegin={begin}
          onDecline={declineForGood}
        />
      )}
    </SurveyFrame>
  );
}

function monthName(month: string | null, locale: string): string | null {
  const [year, number] = (month ?? '').split('-').map(Number);
  if (!year || !number) return null;
  const form = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return form.format(new Date(Date.UTC(year, number - 1, 15)));
}
