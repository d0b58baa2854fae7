import { graphql } from '../../../graphql/graphql.js';

/** What a hub asks its people, with how many answered what; for its admins. */
export const HubQuestionsQuery = graphql(`
  query HubQuestions($hubId: ID!) {
    hub(id: $hubId) {
      id
      questions {
        id
        kind
        active
        version
        words {
          language
          label
          options
        }
        counts {
          version
          label
          answered
          declined
          answers {
            answer
            people
          }
        }
      }
    }
  }
`);

/** Asks one more question. */
export const AskHubQuestion = graphql(`
  mutation AskHubQuestion($hubId: ID!, $kind: String!, $words: [QuestionWordsInput!]!) {
    askHubQuestion(hubId: $hubId, kind: $kind, words: $words) {
      id
    }
  }
`);

/** Words a question anew. */
export const RewordHubQuestion = graphql(`
  mutation RewordHubQuestion($questionId: ID!, $words: [QuestionWordsInput!]!) {
    rewordHubQuestion(questionId: $questionId, words: $words) {
      id
      version
    }
  }
`);

/** Stops asking a question, or asks it again. */
export const SetHubQuestionActive = graphql(`
  mutation SetHubQuestionActive($questionId: ID!, $active: Boolean!) {
    setHubQuestionActive(questionId: $questionId, active: $active) {
      id
      active
    }
  }
`);

/** Answers a question of a hub. */
export const AnswerHubQuestion = graphql(`
  mutation AnswerHubQuestion($questionId: ID!, $input: HubAnswerInput!) {
    answerHubQuestion(questionId: $questionId, input: $input) {
      __typename
      ... on AnswerKept {
        question {
          id
        }
      }
      ... on QuestionChanged {
        message
        question {
          id
        }
      }
    }
  }
`);

/** Takes one’s own answer back. */
export const WithdrawHubAnswer = graphql(`
  mutation WithdrawHubAnswer($questionId: ID!) {
    withdrawHubAnswer(questionId: $questionId) {
      id
    }
  }
`);
