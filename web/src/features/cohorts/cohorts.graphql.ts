import { graphql } from '../../graphql/graphql.js';

/** Cohorts of a program, or all of the viewer’s. */
export const CohortsQuery = graphql(`
  query Cohorts($programId: ID, $after: String) {
    cohorts(programId: $programId, first: 50, after: $after) {
      nodes {
        id
        name
        enrolled
        capacity
        program {
          id
          name
        }
        viewerCan {
          manage
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** One cohort, as all its sections need it. */
export const CohortQuery = graphql(`
  query Cohort($id: ID!) {
    cohort(id: $id) {
      id
      hubId
      programId
      name
      capacity
      enrolled
      program {
        id
        name
      }
      viewerCan {
        manage
        seeRoster
      }
      viewerTakesCertificates
    }
  }
`);

/** Who is enrolled, a page at a time; null for whoever may not see it. */
export const RosterQuery = graphql(`
  query Roster($id: ID!, $after: String) {
    cohort(id: $id) {
      id
      roster(first: 50, after: $after) {
        nodes {
          id
          state
          enrolledAt
          person {
            id
            name
            email
            profession
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

/** Begins a cohort. */
export const CreateCohort = graphql(`
  mutation CreateCohort($programId: ID!, $input: CreateCohortInput!) {
    createCohort(programId: $programId, input: $input) {
      id
      name
    }
  }
`);

/** Enrolls a person, if a seat is left. */
export const Enroll = graphql(`
  mutation Enroll($cohortId: ID!, $input: EnrollInput!) {
    enroll(cohortId: $cohortId, input: $input) {
      __typename
      ... on EnrolledType {
        already
        enrollment {
          id
          state
        }
      }
      ... on CohortFull {
        message
        capacity
      }
    }
  }
`);
