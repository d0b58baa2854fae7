import { useLingui } from '@lingui/react';
import { useMemo, useState } from 'react';
import { useMutation } from 'urql';
import { type Failure, failureOf } from '../../../graphql/failure.js';
import {
  answerAt,
  answered,
  back,
  begin,
  choose,
  firstOpen,
  onward,
  type Progress,
  resume,
  sheetOf,
  toNextOpen,
} from './answering.js';
import { QuestionScreen } from './question-screen.js';
import { type Layout, type Questionnaire, stepsOf } from './questionnaire.js';
import { SendScreen } from './send-screen.js';
import { SubmitSurvey } from './survey.graphql.js';
import { ENDINGS, type Ending } from './use-entry.js';
import type { Survey } from './visit.js';

interface QuestionsProps {
  survey: Survey;
  token: string;
  /** Month and year of the first attended session, in words; null when it is not known. */
  month: string | null;
  from: Progress | null;
  onProgress: (progress: Progress) => void;
  onEnd: (how: Ending) => void;
}

/** One question after the other, and sending at the end. */
export function Questions({ survey, token, month, from, onProgress, onEnd }: QuestionsProps) {
  const { _ } = useLingui();
  const when = month ?? _({ id: 'survey.firstMonth', message: 'your first month' });
  const questionnaires = useMemo(
    () => survey.instruments.map((instrument) => asked(instrument, when)),
    [survey, when],
  );
  const steps = useMemo(() => stepsOf(questionnaires, survey.layout as Layout), [questionnaires, survey]);
  const [progress, setProgress] = useState(() =>
    from ? resume(questionnaires, steps, from) : begin(questionnaires),
  );
  const [fillingGaps, setFillingGaps] = useState(false);
  const [{ fetching }, submit] = useMutation(SubmitSurvey);
  const [failure, setFailure] = useState<Failure>();

  const go = (next: Progress) => {
    setFailure(undefined);
    setProgress(next);
    onProgress(next);
  };
  const fillGaps = (from: number) => {
    setFillingGaps(true);
    go({ ...progress, at: from });
  };
  const next = (value: number | null) => {
    const answer = value === null ? progress : choose(steps, progress, value);
    go(fillingGaps ? toNextOpen(steps, answer) : onward(steps, answer));
  };
  const send = async () => {
    const input = { waveId: survey.waveId, token, answers: sheetOf(questionnaires, progress) };
    const { data, error } = await submit({ input });
    setFailure(failureOf(error));
    const result = data?.submitSurvey;
    if (result?.__typename === 'AnswersInvalid') {
      setFailure({ code: 'INVALID_INPUT', words: null, message: result.message, fields: {} });
    } else if (result) onEnd(ENDINGS[result.__typename] ?? 'invalid');
  };

  const step = steps[progress.at];
  if (!step) {
    const open = firstOpen(steps, progress);
    return (
      <SendScreen
        answered={answered(steps, progress)}
        total={steps.length}
        busy={fetching}
        failure={failure}
        onSend={send}
        onBack={() => go(back(progress))}
        onOpen={open === undefined ? undefined : () => fillGaps(open)}
      />
    );
  }
  return (
    <QuestionScreen
      key={progress.at}
      step={step}
      place={{ month: when, at: progress.at, total: steps.length }}
      value={answerAt(progress, step)}
      beside={
        survey.layout === 'stacked' && step.point === 'before'
          ? answerAt(progress, { ...step, point: 'now' })
          : null
      }
      onChoose={(value) => go(choose(steps, progress, value))}
      onNext={next}
      onBack={progress.at > 0 ? () => go(back(progress)) : undefined}
    />
  );
}

function asked(instrument: Survey['instruments'][number], month: string): Questionnaire {
  return {
    code: instrument.code,
    stems: { now: instrument.nowStem, before: instrument.beforeStem.replace('{month}', month) },
    choices: instrument.options,
    questions: instrument.items.map(({ text }) => text),
  };
}
