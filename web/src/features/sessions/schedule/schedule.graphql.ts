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
  query CohortChoices {
    cohorts(first: 100) {
      nodes {
        id
        name
        program {
          id
          name
        }
      }
    }
  }
`);

/** Who teaches from some day on. */
export const FacultyChoicesQuery = graphql(`
  query FacultyChoices($from: DateTime!) {
    sessions(filter: { from: $from }, first: 100) {
      nodes {
        id
        faculty {
          personId
          name
        }
      }
    }
  }
`);

/** Which of the viewer’s cohorts are theirs to manage. */
export const ManagingQuery = graphql(`
  query Managing {
    cohorts(first: 100) {
      nodes {
        id
        viewerCan {
          manage
        }
      }
    }
  }
`);
