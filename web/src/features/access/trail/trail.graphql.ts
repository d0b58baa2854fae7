import { graphql } from '../../../graphql/graphql.js';

/** What was done, read and refused in a hub, a page at a time. */
export const TrailQuery = graphql(`
  query Trail($hubId: ID!, $filter: TrailFilter!, $after: String) {
    hub(id: $hubId) {
      id
      name
    }
    trail(hubId: $hubId, filter: $filter, first: 50, after: $after) {
      nodes {
        id
        at
        type
        actorKind
        actorName
        concerns
        programName
        cohortName
        details {
          name
          value
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
