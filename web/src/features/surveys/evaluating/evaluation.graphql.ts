import { graphql } from '../../../graphql/graphql.js';

/** The viewer’s own evaluation of a session, to answer it. */
export const OwnEvaluationQuery = graphql(`
  query OwnEvaluation($sessionId: ID!) {
    me {
      id
    }
    session(id: $sessionId) {
      id
      title
      startsAt
      objectives
      ownEvaluation {
        closesAt
        open
        answeredAt
        questions {
          id
          kind
          text
          low
          high
          detailOn
          detail
          required
        }
        answers {
          questionId
          value
          text
        }
      }
    }
  }
`);

/** What the session’s page says of it. */
export const EvaluationHintQuery = graphql(`
  query EvaluationHint($sessionId: ID!) {
    session(id: $sessionId) {
      id
      ownEvaluation {
        closesAt
        open
        answeredAt
      }
    }
  }
`);

/** Keeps answers. */
export const AnswerEvaluation = graphql(`
  mutation AnswerEvaluation($sessionId: ID!, $input: AnswerEvaluationInput!) {
    answerEvaluation(sessionId: $sessionId, input: $input) {
      __typename
      ... on EvaluationKept {
        answeredAt
      }
      ... on EvaluationClosed {
        message
      }
    }
  }
`);

/** What came of the evaluation of a session. */
export const EvaluationResultsQuery = graphql(`
  query EvaluationResults($sessionId: ID!) {
    sessionEvaluation(sessionId: $sessionId) {
      sessionId
      cohortId
      title
      startsAt
      closesAt
      attended
      answered
      viewerCanReopen
      questions {
        question {
          id
          kind
          text
          low
          high
          detail
        }
        answered
        mean
        counts
        words {
          name
          text
        }
      }
    }
  }
`);

/** Who was there, and who has answered, a page at a time. */
export const EvaluationPeopleQuery = graphql(`
  query EvaluationPeople($sessionId: ID!, $after: String) {
    evaluationPeople(sessionId: $sessionId, first: 50, after: $after) {
      nodes {
        personId
        name
        attended
        answeredAt
        longerUntil
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Gives more time. */
export const ReopenEvaluation = graphql(`
  mutation ReopenEvaluation($sessionId: ID!, $input: ReopenEvaluationInput!) {
    reopenEvaluation(sessionId: $sessionId, input: $input) {
      sessionId
      closesAt
    }
  }
`);

/** What came of the evaluations of a cohort’s sessions. */
export const CohortEvaluationQuery = graphql(`
  query CohortEvaluation($cohortId: ID!) {
    cohortEvaluation(cohortId: $cohortId) {
      sessions {
        sessionId
        title
        startsAt
        closesAt
        attended
        answered
      }
      questions {
        question {
          id
          kind
          text
          low
          high
          detail
        }
        answered
        mean
        counts
        words {
          name
          text
        }
      }
    }
  }
`);

/** What is asked after the sessions of a program. */
export const EvaluationFormQuery = graphql(`
  query EvaluationForm($programId: ID!) {
    program(id: $programId) {
      id
      name
      viewerSetsEvaluation
      evaluationForm {
        version
        windowDays
        questions {
          id
          kind
          text
          low
          high
          detailOn
          detail
          required
        }
      }
    }
  }
`);

/** Sets it. */
export const SetEvaluationForm = graphql(`
  mutation SetEvaluationForm($programId: ID!, $input: EvaluationFormInput!) {
    setEvaluationForm(programId: $programId, input: $input) {
      version
    }
  }
`);
