import { graphql } from '../../../graphql/graphql.js';

/** The viewer’s own credit. */
export const MyCreditsQuery = graphql(`
  query MyCredits {
    myCredits {
      sessionId
      title
      at
      hubName
      creditType
      name
      unit
      units
      as
      designated
      computed
      explanation
      amounts
      attestation
      barred
      barredBecause
      closesAt
      awarded
      revoked
      awardedAt
      raiseTo
    }
  }
`);

/** Claims it. */
export const ClaimCredit = graphql(`
  mutation ClaimCredit($sessionId: ID!, $input: ClaimCreditInput!) {
    claimCredit(sessionId: $sessionId, input: $input) {
      __typename
      ... on CreditClaimed {
        amount
      }
      ... on ClaimRefused {
        message
      }
    }
  }
`);

/** Claims what turned out to be more. */
export const ClaimRest = graphql(`
  mutation ClaimRest($sessionId: ID!, $creditType: String!) {
    claimRest(sessionId: $sessionId, creditType: $creditType) {
      __typename
      ... on CreditClaimed {
        amount
      }
      ... on ClaimRefused {
        message
      }
    }
  }
`);

/** How many claimed what of a cohort’s sessions. */
export const CohortCreditsQuery = graphql(`
  query CohortCredits($cohortId: ID!) {
    cohortCredits(cohortId: $cohortId) {
      sessionId
      title
      startsAt
      creditType
      name
      designated
      people
      awarded
      claimable
      waitForEvaluation
      credits
    }
  }
`);

/** Awards that attendance does not come to any more. */
export const AwardChangesQuery = graphql(`
  query AwardChanges($cohortId: ID!, $waiting: Boolean!, $after: String) {
    cohort(id: $cohortId) {
      id
      viewerManagesCredit
      awardChanges(waiting: $waiting, first: 50, after: $after) {
        nodes {
          id
          sessionId
          sessionTitle
          personName
          creditType
          standing
          computed
          state
          foundAt
          decidedAt
          decidedByName
          declineReason
          reportAgain
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

/** Puts them right. */
export const ConfirmAwardChanges = graphql(`
  mutation ConfirmAwardChanges($ids: [ID!]!) {
    confirmAwardChanges(input: { ids: $ids }) {
      count
    }
  }
`);

/** Leaves them as they stand. */
export const DeclineAwardChanges = graphql(`
  mutation DeclineAwardChanges($ids: [ID!]!, $reason: String!) {
    declineAwardChanges(input: { ids: $ids }, reason: $reason) {
      count
    }
  }
`);

/** The session whose credit is looked at. */
export const CreditSessionQuery = graphql(`
  query CreditSession($sessionId: ID!) {
    session(id: $sessionId) {
      id
      title
      startsAt
      cohortId
      viewerManagesCredit
    }
  }
`);

/** Where everyone stands with the credit of a session, a page at a time. */
export const CreditPositionsQuery = graphql(`
  query CreditPositions($sessionId: ID!, $after: String) {
    creditPositions(sessionId: $sessionId, first: 50, after: $after) {
      nodes {
        sessionId
        personId
        personName
        creditType
        name
        as
        designated
        computed
        amounts
        barred
        closesAt
        awarded
        revoked
        lastEntryId
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Awards credit for somebody. */
export const AwardCredit = graphql(`
  mutation AwardCredit($sessionId: ID!, $input: AwardCreditInput!) {
    awardCredit(sessionId: $sessionId, input: $input) {
      __typename
      ... on CreditClaimed {
        amount
      }
      ... on ClaimRefused {
        message
      }
    }
  }
`);

/** Changes what stands of an award, or takes it back. */
export const AdjustCredit = graphql(`
  mutation AdjustCredit($input: AdjustCreditInput!) {
    adjustCredit(input: $input) {
      amount
    }
  }
`);

/** Gives more time for claiming. */
export const ReopenClaims = graphql(`
  mutation ReopenClaims($sessionId: ID!, $input: ReopenClaimsInput!) {
    reopenClaims(sessionId: $sessionId, input: $input)
  }
`);
