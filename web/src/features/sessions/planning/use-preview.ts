import { useEffect, useState } from 'react';
import { type Client, useClient } from 'urql';
import { type Failure, failureOf } from '../../../graphql/failure.js';
import type { ResultOf } from '../../../graphql/graphql.js';
import type { Plan } from './plan.js';
import { PreviewSeries, PreviewSessions } from './planning.graphql.js';

/** A session as it would be. */
export type Planned = ResultOf<typeof PreviewSeries>['preview']['sessions'][number];

/** What is known of a plan before it is kept. */
export interface Preview {
  readonly sessions: readonly Planned[] | undefined;
  readonly failure: Failure | undefined;
}

const PAUSE_MILLISECONDS = 350;
const NONE: Preview = { sessions: undefined, failure: undefined };

/** Asks how a plan would turn out, once its writer pauses. Undefined sessions while nothing can be asked. */
export function usePreview(cohortId: string, plan: Plan | null): Preview {
  const client = useClient();
  const [preview, setPreview] = useState(NONE);
  const asked = plan && JSON.stringify(plan);
  useEffect(() => {
    if (!asked) return setPreview(NONE);
    let left = false;
    const timer = setTimeout(async () => {
      const { data, error } = await ask(client, cohortId, JSON.parse(asked) as Plan);
      // The last that was known stays in sight while something is wrong.
      if (!left)
        setPreview((before) => ({
          sessions: data?.preview.sessions ?? before.sessions,
          failure: failureOf(error),
        }));
    }, PAUSE_MILLISECONDS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, cohortId, asked]);
  return preview;
}

function ask(client: Client, cohortId: string, plan: Plan) {
  // The title is the last thing that people decide on; the dates need not wait for it.
  const title = plan.input.title || '–';
  const policy = { requestPolicy: 'network-only' } as const;
  return plan.by === 'rule'
    ? client.query(PreviewSeries, { cohortId, input: { ...plan.input, title } }, policy).toPromise()
    : client.query(PreviewSessions, { cohortId, input: { ...plan.input, title } }, policy).toPromise();
}
