import { graphql } from '../../graphql/graphql.js';

/** Who holds which role in a hub, a page at a time. */
export const GrantsQuery = graphql(`
  query Grants($hubId: ID!, $after: String) {
    grants(hubId: $hubId, first: 50, after: $after) {
      nodes {
        id
        role
        programId
        cohortId
        expiresAt
        personName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Gives a person a role. */
export const GrantRole = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      grant {
        id
      }
    }
  }
`);

/** Ends a role; a hub’s last admin stays. */
export const RevokeRole = graphql(`
  mutation RevokeRole($grantId: ID!) {
    revokeRole(grantId: $grantId) {
      __typename
      ... on RoleEnded {
        grantId
      }
      ... on LastHubAdmin {
        message
      }
    }
  }
`);
