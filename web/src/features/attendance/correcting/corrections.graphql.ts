import { graphql } from '../../../graphql/graphql.js';

/** What learners of a cohort asked to be put right, and waits for an answer. */
export const CorrectionsQuery = graphql(`
  query Corrections($cohortId: ID!, $after: String) {
    attendanceCorrections(cohortId: $cohortId, first: 20, after: $after) {
      nodes {
        id
        words
        startsAt
        endsAt
        askedAt
        recordedSeconds
        person {
          id
          name
        }
        session {
          id
          title
          startsAt
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

/** Answers one. */
export const AnswerCorrection = graphql(`
  mutation AnswerCorrection($correctionId: ID!, $input: AnswerCorrectionInput!) {
    answerCorrection(correctionId: $correctionId, input: $input) {
      id
      state
    }
  }
`);

/** Asks for one. */
export const AskCorrection = graphql(`
  mutation AskCorrection($sessionId: ID!, $input: AskCorrectionInput!) {
    askCorrection(sessionId: $sessionId, input: $input) {
      __typename
      ... on OwnCorrection {
        id
        state
      }
      ... on CorrectionWaits {
        message
      }
    }
  }
`);
