import { graphql } from '../../../graphql/graphql.js';

/** A hub’s ledger of credit, a page at a time, and where it ends. */
export const LedgerQuery = graphql(`
  query CreditLedger($hubId: ID!, $filter: CreditLedgerFilter!, $after: String) {
    hub(id: $hubId) {
      id
      name
      creditLedgerHead {
        sequence
        hash
        at
        keyId
      }
      creditLedger(filter: $filter, first: 50, after: $after) {
        nodes {
          id
          sequence
          at
          kind
          personName
          sessionId
          sessionTitle
          creditType
          amount
          changes
          reason
          actorName
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
