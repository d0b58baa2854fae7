import { graphql } from '../../../graphql/graphql.js';

/** What there is to designate a session by. */
export const DesignatingQuery = graphql(`
  query Designating($sessionId: ID!) {
    session(id: $sessionId) {
      id
      seriesId
      state
      designating {
        sessionId
        handledElsewhere
        begun
        viewerCanPropose
        viewerCanDesignate
        designations {
          id
          creditType
          name
          state
          madeAt
          maximum
          version
          designatedAt
          overrideReason
          endedAt
          misfits
          proposedByName
          designatedByName
          endedByName
        }
        disclosers {
          personId
          name
          standing
          teaches
          plans
        }
        types {
          creditType
          name
          most
          step
          plannedSeconds
        }
      }
    }
  }
`);

/** Proposes a session for a type of credit. */
export const ProposeCredit = graphql(`
  mutation ProposeCredit($sessionId: ID!, $input: ProposeCreditInput!) {
    proposeCredit(sessionId: $sessionId, input: $input) {
      sessionId
    }
  }
`);

/** Designates a session for a type of credit. */
export const DesignateCredit = graphql(`
  mutation DesignateCredit($sessionId: ID!, $input: DesignateInput!) {
    designateCredit(sessionId: $sessionId, input: $input) {
      __typename
      ... on DisclosuresMissing {
        message
        people {
          personId
          name
          standing
        }
      }
      ... on SessionHasBegun {
        message
      }
      ... on CreditIsAwarded {
        message
      }
    }
  }
`);

/** Takes a proposal or designation back. */
export const WithdrawDesignation = graphql(`
  mutation WithdrawDesignation($id: ID!) {
    withdrawDesignation(designationId: $id) {
      __typename
      ... on CreditIsAwarded {
        message
      }
    }
  }
`);

/** What the sessions of a cohort are designated for. */
export const CohortDesignationsQuery = graphql(`
  query CohortDesignations($cohortId: ID!, $after: String) {
    cohort(id: $cohortId) {
      id
      name
      sessions(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          title
          startsAt
          state
          designating {
            designations {
              id
              creditType
              state
              maximum
              misfits
            }
            disclosers {
              standing
            }
            types {
              creditType
              name
            }
          }
        }
      }
    }
  }
`);
