import { useLingui } from '@lingui/react';
import { LinkList } from '../../../ui/link-list.js';
import { Section } from '../../../ui/section.js';

/** The way to a hub’s ledger of credit. */
export function LedgerLink({ hubId }: { hubId: string }) {
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
        ]}
      />
    </Section>
  );
}
