import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { Answer } from '../../ui/answer.js';
import { Page } from '../../ui/page.js';
import { PageAnswer } from '../../ui/page-answer.js';
import { Section } from '../../ui/section.js';
import { Empty } from '../../ui/states.js';
import { CohortsQuery } from '../cohorts/cohorts.graphql.js';
import { CohortList } from '../cohorts/components/cohort-list.js';
import { NewCohort } from '../cohorts/components/new-cohort.js';
import { PlannersSection } from '../credits/setup/planners-section.js';
import { CohortReports } from '../outcomes/components/cohort-reports.js';
import { HubQuery, ProgramQuery } from './programs.graphql.js';

const route = getRouteApi('/shell/programs/$programId');

type Program = ResultOf<typeof ProgramQuery>['program'];

/** A program: its cohorts and its reports. */
export function ProgramPage() {
  const { programId } = route.useParams();
  const program = useQuery({ query: ProgramQuery, variables: { id: programId } });
  return <PageAnswer of={program}>{(data) => <ProgramView program={data.program} />}</PageAnswer>;
}

function ProgramView({ program }: { program: Program }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: HubQuery, variables: { id: program.hubId } });
  const cohorts = useQuery({ query: CohortsQuery, variables: { programId: program.id } });
  return (
    <Page
      title={program.name}
      lead={program.description}
      crumbs={[
        { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
        ...(data
          ? [
              {
                label: data.hub.name,
                link: { to: '/hubs/$hubId', params: { hubId: program.hubId } },
              } as const,
            ]
          : []),
      ]}
    >
      <Section title={_({ id: 'cohorts.title', message: 'Cohorts' })}>
        <Answer of={cohorts}>
          {({ cohorts: { nodes } }) => (
            <>
              {nodes.length > 0 ? (
                <CohortList cohorts={nodes} />
              ) : (
                <Empty title={_({ id: 'cohorts.none', message: 'No cohort yet' })}>
                  {_({
                    id: 'cohorts.none.words',
                    message:
                      'A cohort is a group of people who go through the program together, session by session.',
                  })}
                </Empty>
              )}
              {nodes.map((cohort) => (
                <CohortReports key={cohort.id} cohort={cohort} />
              ))}
              {(data?.hub.viewerCan.manage || nodes.some((c) => c.viewerCan.manage)) && (
                <NewCohort programId={program.id} earlier={nodes.filter((c) => c.viewerCan.manage)} />
              )}
            </>
          )}
        </Answer>
      </Section>
      {program.viewerSeesPlanners && <PlannersSection programId={program.id} />}
    </Page>
  );
}
