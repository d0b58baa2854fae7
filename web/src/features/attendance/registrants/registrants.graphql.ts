import { graphql } from '../../../graphql/graphql.js';

/** The lists of who registered for a session's meeting. */
export const RegistrantListsQuery = graphql(`
  query RegistrantLists($sessionId: ID!) {
    session(id: $sessionId) {
      id
      registrantLists {
        id
        state
        wholeSeries
        readAt
        registrants
        matched
        guests
        unresolved
        viewerCan {
          match
          commit
          discard
        }
      }
    }
  }
`);

/** Who stands in such a list. */
export const RegistrantsQuery = graphql(`
  query Registrants($id: ID!, $unresolved: Boolean, $after: String) {
    registrantList(id: $id) {
      id
      people(unresolved: $unresolved, first: 50, after: $after) {
        nodes {
          id
          name
          email
          hasLink
          matchKind
          person {
            id
            name
          }
          suggestion {
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
  }
`);

/** Says who a registrant is. */
export const MatchRegistrant = graphql(`
  mutation MatchRegistrant($registrantId: ID!, $input: MatchAttendanceInput!) {
    matchRegistrant(registrantId: $registrantId, input: $input) {
      id
      matchKind
    }
  }
`);

/** Gives the people of a list their own ways in. */
export const CommitRegistrants = graphql(`
  mutation CommitRegistrants($id: ID!) {
    commitRegistrantList(id: $id) {
      id
      state
    }
  }
`);

/** Throws a list away. */
export const DiscardRegistrants = graphql(`
  mutation DiscardRegistrants($id: ID!) {
    discardRegistrantList(id: $id)
  }
`);
