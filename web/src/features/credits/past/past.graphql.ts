import { graphql } from '../../../graphql/graphql.js';

/** The tables of past credit that a hub took in. */
export const PastImportsQuery = graphql(`
  query PastImports($hubId: ID!) {
    hub(id: $hubId) {
      id
      name
      pastImports {
        id
        state
        lines
        createdAt
      }
    }
  }
`);

/** A table of past credit, with its lines a page at a time. */
export const PastImportQuery = graphql(`
  query PastImport($id: ID!, $verdict: PastVerdict, $after: String) {
    pastImport(id: $id) {
      id
      hubId
      state
      lines
      createdAt
      counts {
        verdict
        lines
      }
      records(verdict: $verdict, first: 50, after: $after) {
        nodes {
          id
          line
          name
          email
          title
          heldOn
          creditType
          amount
          problem
          verdict
          personName
          suggestedName
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

/** Says who a line is. */
export const MatchPastRecord = graphql(`
  mutation MatchPastRecord($recordId: ID!, $input: MatchPastRecordInput!) {
    matchPastRecord(recordId: $recordId, input: $input) {
      id
      verdict
      personName
    }
  }
`);

/** Confirms everybody who is suggested. */
export const ConfirmSuggestions = graphql(`
  mutation ConfirmPastSuggestions($pastImportId: ID!) {
    confirmPastSuggestions(pastImportId: $pastImportId) {
      id
      state
    }
  }
`);

/** Puts a table into the ledger. */
export const CommitPastImport = graphql(`
  mutation CommitPastImport($pastImportId: ID!) {
    commitPastImport(pastImportId: $pastImportId) {
      id
      state
    }
  }
`);

/** Takes a table back. */
export const UndoPastImport = graphql(`
  mutation UndoPastImport($pastImportId: ID!) {
    undoPastImport(pastImportId: $pastImportId) {
      id
      state
    }
  }
`);
