import { graphql } from '../../../graphql/graphql.js';

/** What a cohort's page says and how one registers; null for whoever may not set it. */
export const SettingsQuery = graphql(`
  query CohortSettings($id: ID!) {
    cohort(id: $id) {
      id
      settings {
        slug
        description
        audience
        listing
        opensAt
        closesAt
        approval
        waitlist
        capacity
        held
        waiting
      }
    }
  }
`);

/** Sets all of it at once. */
export const SetSettings = graphql(`
  mutation SetCohortSettings($cohortId: ID!, $input: CohortSettingsInput!) {
    setCohortSettings(cohortId: $cohortId, input: $input) {
      slug
    }
  }
`);
