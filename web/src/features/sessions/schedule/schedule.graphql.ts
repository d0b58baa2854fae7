import { graphql } from '../../../graphql/graphql.js';

/** Sessions that fit a filter, a page at a time. */
export const ScheduleQuery = graphql(`
  query Schedule($filter: SessionFilter!, $after: String) {
    sessions(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        title
        startsAt
        endsAt
        zone
        state
        cancelReason
        cohort {
          id
          name
        }
        program {
          id
          name
        }
        faculty {
          personId
          name
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

/** The cohorts and programs to narrow a schedule by. */
export const CohortChoicesQuery = graphql(`
  query CohortChoices($after: String) {
    cohorts(first: 100, after: $after) {
      nodes {
        id
        name
        program {
          id
          name
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

/** Who teaches in what fits a filter, a page at a time. */
export const FacultyChoicesQuery = graphql(`
  query FacultyChoices($filter: SessionFilter!, $after: String) {
    sessionFaculty(filter: $filter, first: 100, after: $after) {
      nodes {
        personId
        name
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Which of the viewer’s cohorts are theirs to manage. */
export const ManagingQuery = graphql(`
  query Managing {
    me {
      id
      schedules
    }
  }
`);
