import { useLingui } from '@lingui/react';
import { LinkList } from '../../../ui/link-list.js';
import { Section } from '../../../ui/section.js';

/**
 * The way to a hub’s ledger of credit, and to what is taken in from before.
 *
 * @param past whether the viewer takes it in
 */
export function LedgerLink({ hubId, past }: { hubId: string; past: boolean }) {
  const { _ } = useLingui();
  const title = _({ id: 'ledger.section', message: 'Continuing-education credit' });
  return (
    <Section title={title}>
      <LinkList
        label={title}
        rows={[
          {
            id: hubId,
            title: _({ id: 'ledger.title', message: 'Ledger of credit' }),
            link: { to: '/hubs/$hubId/credit-ledger', params: { hubId } },
          },
          ...(past
            ? [
                {
                  id: `${hubId} past`,
                  title: _({ id: 'pastCredit.title', message: 'Credit from before' }),
                  link: { to: '/hubs/$hubId/past-credit', params: { hubId } } as const,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
