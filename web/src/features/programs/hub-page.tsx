import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { LinkList } from '../../ui/link-list.js';
import { Page } from '../../ui/page.js';
import { PageAnswer } from '../../ui/page-answer.js';
import { Section } from '../../ui/section.js';
import { Empty } from '../../ui/states.js';
import { zoneName } from '../../ui/zone.js';
import { RolesSection } from '../access/components/roles-section.js';
import { ZoomLink } from '../attendance/zoom/zoom-link.js';
import { ConsentSection } from '../cohorts/consent/consent-section.js';
import { CreditLinks } from '../credits/credit-links.js';
import { KeepingLink } from '../privacy/keeping-link.js';
import { HolidaysSection } from '../sessions/holidays/holidays-section.js';
import { MailTextsSection } from './components/mail-texts-section.js';
import { NewProgram } from './components/new-program.js';
import { ResourcesSection } from './components/resources-section.js';
import { HubQuery } from './programs.graphql.js';
import { QuestionsSection } from './questions/questions-section.js';

const route = getRouteApi('/shell/hubs/$hubId');

/** A hub, as the queries of its page know it. */
export type Hub = ResultOf<typeof HubQuery>['hub'];

/** A hub: its programs, its sources of support, and who holds which role. */
export function HubPage() {
  const { hubId } = route.useParams();
  const hub = useQuery({ query: HubQuery, variables: { id: hubId } });
  return <PageAnswer of={hub}>{(data) => <HubView hub={data.hub} />}</PageAnswer>;
}

function HubView({ hub }: { hub: Hub }) {
  const { _, i18n } = useLingui();
  return (
    <Page
      title={hub.name}
      crumbs={[{ label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } }]}
      lead={_({
        id: 'hub.zone',
        message: 'Office hours in {zone}',
        values: { zone: zoneName(hub.zone, i18n.locale) },
      })}
    >
      <Section title={_({ id: 'hub.programs', message: 'Programs' })}>
        {hub.programs.nodes.length > 0 ? (
          <LinkList
            label={_({ id: 'hub.programs', message: 'Programs' })}
            rows={hub.programs.nodes.map((program) => ({
              id: program.id,
              title: program.name,
              link: { to: '/programs/$programId', params: { programId: program.id } },
            }))}
          />
        ) : (
          <Empty title={_({ id: 'hub.programs.none', message: 'No program yet' })}>
            {_({
              id: 'hub.programs.none.words',
              message:
                'A program is what the hub teaches, such as “Behavioral health in primary care”. It runs in cohorts.',
            })}
          </Empty>
        )}
        {hub.viewerCan.manage && <NewProgram hubId={hub.id} />}
      </Section>
      <ResourcesSection hub={hub} />
      {hub.viewerCan.manage && <HolidaysSection hubId={hub.id} />}
      {hub.viewerMayAudit && (
        <RolesSection hubId={hub.id} programs={hub.programs.nodes} manage={hub.viewerCan.manage} />
      )}
      {hub.viewerCan.manage && <ZoomLink hubId={hub.id} />}
      <CreditLinks hub={hub} />
      {hub.viewerMayAudit && <KeepingLink hubId={hub.id} />}
      {hub.viewerCan.manage && <ConsentSection hubId={hub.id} />}
      {hub.viewerCan.seeQuestionCounts && <QuestionsSection hubId={hub.id} manage={hub.viewerCan.manage} />}
      {hub.viewerCan.manage && <MailTextsSection hub={hub} />}
    </Page>
  );
}
