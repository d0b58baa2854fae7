import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { LinkList } from '../../../ui/link-list.js';
import { Section } from '../../../ui/section.js';
import { MyCreditsQuery } from './claims.graphql.js';
import { sorted } from './own-credits.rules.js';

/** On the start page: that there is credit, and how much of it can be claimed. Nothing for whoever has none. */
export function CreditsHint() {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: MyCreditsQuery });
  const all = data?.myCredits ?? [];
  if (all.length === 0) return null;
  const { claimable, waiting } = sorted(all);
  const title = _({ id: 'credits.hint', message: 'Continuing-education credit' });
  return (
    <Section title={title}>
      <LinkList
        label={title}
        rows={[
          {
            id: 'credits',
            title: _({ id: 'credits.title', message: 'Your credits' }),
            note:
              claimable.length + waiting.length > 0
                ? _({
                    id: 'credits.hint.open',
                    message: '{claimable} to be claimed, {waiting} wait for something',
                    values: { claimable: claimable.length, waiting: waiting.length },
                  })
                : undefined,
            link: { to: '/credits' },
          },
        ]}
      />
    </Section>
  );
}
