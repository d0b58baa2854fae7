import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../../graphql/failure.js';
import { useSettled } from '../../../ui/use-settled.js';
import { Doubts } from '../components/doubts.js';
import type { Session } from '../session-page.js';
import type { Differences } from './change-form.js';
import type { Reach } from './reach-field.js';
import { PreviewChange } from './team.graphql.js';

/** Dates that are named at the most; the rest are counted. */
const MOST_DATES = 5;

interface ChangeDoubtsProps {
  session: Session;
  input: Differences;
  reach: Reach;
}

/** What speaks against a change of times, as it is being written: conflicts, and what would be refused. */
export function ChangeDoubts({ session, input: { title: _title, ...times }, reach }: ChangeDoubtsProps) {
  const { _, i18n } = useLingui();
  const moves = Object.keys(times).length > 0;
  const asked = useSettled(moves ? JSON.stringify({ ...times, reach }) : undefined);
  const variables = useMemo(
    () => ({ sessionId: session.id, input: JSON.parse(asked ?? '{}') as object }),
    [session.id, asked],
  );
  const [{ data, error }] = useQuery({
    query: PreviewChange,
    variables,
    pause: !asked,
    requestPolicy: 'network-only',
  });
  const failure = failureOf(error);
  if (!moves) return <Doubts words={[]} />;
  if (failure) return <Doubts words={[failure.words ? _(failure.words) : failure.message]} />;
  const planned = data?.previewChange ?? [];
  const doubts = planned.flatMap(({ startsAt, plain, conflicts }) => {
    const words = conflicts.map((conflict) => conflict.words);
    if (!plain)
      words.push(
        _({
          id: 'preview.clocks',
          message: 'The clocks change on this day: this time is skipped or comes twice.',
        }),
      );
    if (planned.length === 1) return words;
    const day = i18n.date(startsAt, { month: 'short', day: 'numeric', timeZone: times.zone ?? session.zone });
    return words.map((one) =>
      _({ id: 'session.change.doubt', message: '{day}: {words}', values: { day, words: one } }),
    );
  });
  const more = doubts.length - MOST_DATES;
  const last = _({
    id: 'session.change.doubts.more',
    message: '{more, plural, one {# more date needs} other {# more dates need}} a look.',
    values: { more },
  });
  return <Doubts words={more > 0 ? [...doubts.slice(0, MOST_DATES), last] : doubts} />;
}
