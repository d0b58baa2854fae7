import { graphql } from '../../../graphql/graphql.js';

/** All versions of what people agree to, the newest of each language first. */
export const ConsentTextsQuery = graphql(`
  query ConsentTexts($hubId: ID!) {
    hub(id: $hubId) {
      id
      consentTexts {
        id
        language
        version
        body
        asksAgain
        writtenAt
      }
    }
  }
`);

/** Writes a new version. */
export const WriteConsentText = graphql(`
  mutation WriteConsentText($hubId: ID!, $input: ConsentTextInput!) {
    writeConsentText(hubId: $hubId, input: $input) {
      id
      version
    }
  }
`);

/** What the viewer is to agree to anew. */
export const ConsentsDueQuery = graphql(`
  query ConsentsDue {
    consentsDue {
      hubName
      text {
        id
        body
      }
    }
  }
`);

/** Agrees to it. */
export const AgreeToConsentText = graphql(`
  mutation AgreeToConsentText($textId: ID!) {
    agreeToConsentText(textId: $textId)
  }
`);
