import { useLingui } from '@lingui/react';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { createContext, use } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { Page } from '../../ui/page.js';
import { PageAnswer } from '../../ui/page-answer.js';
import { CohortQuery } from './cohorts.graphql.js';
import { CohortNavigation } from './components/cohort-navigation.js';

const route = getRouteApi('/shell/cohorts/$cohortId');

/** The cohort of the page, for its sections. */
export type Cohort = ResultOf<typeof CohortQuery>['cohort'];

const CohortContext = createContext<Cohort | undefined>(undefined);

/** The cohort whose page this is. Only for the sections of that page. */
export function useCohort(): Cohort {
  const cohort = use(CohortContext);
  if (!cohort) throw new Error('This section belongs on the page of a cohort.');
  return cohort;
}

/** A cohort: its sections share the title and the way up. */
export function CohortPage() {
  const { cohortId } = route.useParams();
  const cohort = useQuery({ query: CohortQuery, variables: { id: cohortId } });
  return <PageAnswer of={cohort}>{(data) => <CohortView cohort={data.cohort} />}</PageAnswer>;
}

function CohortView({ cohort }: { cohort: Cohort }) {
  const { _ } = useLingui();
  return (
    <CohortContext value={cohort}>
      <Page
        title={cohort.name}
        crumbs={[
          { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
          {
            label: cohort.program.name,
            link: { to: '/programs/$programId', params: { programId: cohort.programId } },
          },
        ]}
      >
        <CohortNavigation cohort={cohort} />
        <Outlet />
      </Page>
    </CohortContext>
  );
}
