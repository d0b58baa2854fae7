import { graphql } from '../../../graphql/graphql.js';

/** The page of a survey; the same for everyone. */
export const SurveyQuery = graphql(`
  query Survey($waveId: ID!) {
    survey(waveId: $waveId) {
      waveId
      title
      hubName
      programName
      layout
      closesAt
      informationSheet
      ethicsReference
      promises
      instruments {
        code
        title
        citation
        nowStem
        beforeStem
        options {
          value
          label
        }
        items {
          number
          text
        }
      }
      support {
        title
        details
        url
      }
    }
  }
`);

/** Asks what a link is good for. It changes nothing, but carries a token, so it is no query. */
export const EnterSurvey = graphql(`
  mutation EnterSurvey($waveId: ID!, $token: String!) {
    surveyEntry(waveId: $waveId, token: $token) {
      __typename
      ... on SurveyReady {
        anchorMonth
      }
    }
  }
`);

/** Sends the answers, for good. */
export const SubmitSurvey = graphql(`
  mutation SubmitSurvey($input: SubmitSurveyInput!) {
    submitSurvey(input: $input) {
      __typename
      ... on AnswersInvalid {
        instrument
        item
        point
        message
      }
    }
  }
`);

/** Declines, for good. */
export const DeclineSurvey = graphql(`
  mutation DeclineSurvey($waveId: ID!, $token: String!) {
    declineSurvey(waveId: $waveId, token: $token) {
      __typename
    }
  }
`);
