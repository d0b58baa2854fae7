import { useLingui } from '@lingui/react';
import { LinkList } from '../../ui/link-list.js';
import { Section } from '../../ui/section.js';

interface CreditLinksProps {
  hub: {
    readonly id: string;
    readonly viewerSeesCreditLedger: boolean;
    readonly viewerSeesCreditSetup: boolean;
    readonly viewerSeesDisclosers: boolean;
    readonly viewerImportsPastCredit: boolean;
  };
}

/** The ways to what a hub has to do with credit; nothing for whoever sees none of it. */
export function CreditLinks({ hub }: CreditLinksProps) {
  const { _ } = useLingui();
  const params = { hubId: hub.id };
  const rows = [
    hub.viewerSeesCreditSetup && {
      id: 'setup',
      title: _({ id: 'creditSetup.title', message: 'Credit setup' }),
      note: _({ id: 'creditSetup.note', message: 'Types, their rules, and accreditors’ statements' }),
      link: { to: '/hubs/$hubId/credit-setup', params } as const,
    },
    hub.viewerSeesDisclosers && {
      id: 'disclosures',
      title: _({ id: 'disclosers.title', message: 'Disclosures' }),
      note: _({
        id: 'disclosers.note',
        message: 'What those who teach and plan stated of their financial relationships',
      }),
      link: { to: '/hubs/$hubId/disclosures', params } as const,
    },
    hub.viewerSeesCreditLedger && {
      id: 'ledger',
      title: _({ id: 'ledger.title', message: 'Ledger of credit' }),
      link: { to: '/hubs/$hubId/credit-ledger', params } as const,
    },
    hub.viewerImportsPastCredit && {
      id: 'past',
      title: _({ id: 'pastCredit.title', message: 'Credit from before' }),
      note: _({ id: 'pastCredit.note', message: 'What people earned before the hub used Spokewell' }),
      link: { to: '/hubs/$hubId/past-credit', params } as const,
    },
  ].filter((row) => row !== false);
  if (rows.length === 0) return null;
  const title = _({ id: 'ledger.section', message: 'Continuing-education credit' });
  return (
    <Section title={title}>
      <LinkList label={title} rows={rows} />
    </Section>
  );
}
