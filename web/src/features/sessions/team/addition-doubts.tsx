import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { failureOf } from '../../../graphql/failure.js';
import { useSettled } from '../../../ui/use-settled.js';
import { Doubts } from '../components/doubts.js';
import { PreviewAddition } from './team.graphql.js';

/** What speaks against a session that would be added to a series, as its time is being written. */
export function AdditionDoubts({ seriesId, start }: { seriesId: string; start: string | undefined }) {
  const { _ } = useLingui();
  const asked = useSettled(start);
  const [{ data, error }] = useQuery({
    query: PreviewAddition,
    variables: { seriesId, start: asked ?? '' },
    pause: !asked,
    requestPolicy: 'network-only',
  });
  const failure = failureOf(error);
  if (!start) return <Doubts words={[]} />;
  if (failure) return <Doubts words={[failure.words ? _(failure.words) : failure.message]} />;
  const { plain = true, conflicts = [] } = data?.previewAddition ?? {};
  const words = conflicts.map((conflict) => conflict.words);
  if (!plain)
    words.push(
      _({
        id: 'preview.clocks',
        message: 'The clocks change on this day: this time is skipped or comes twice.',
      }),
    );
  return <Doubts words={words} />;
}
