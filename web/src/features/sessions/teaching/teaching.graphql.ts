import { graphql } from '../../../graphql/graphql.js';

/** What the link of who teaches is good for. Asking records nothing. */
export const TeachingPageQuery = graphql(`
  query TeachingPage($id: ID!, $secret: String) {
    teachingPage(sessionId: $id, secret: $secret) {
      __typename
      ... on TeachingPage {
        sessionId
        hubName
        title
        startsAt
        endsAt
        closesAt
        zone
        name
        state
        agenda {
          id
          kind
          title
          minutes
          creditBearing
          ledBy
        }
        faculty {
          id
          name
          part
          substituteForName
        }
        materials {
          id
          title
          url
          fileId
          fileName
          size
          forFaculty
          own
        }
        disclosure {
          madeAt
          expiresAt
          relationships {
            company
            natures
            ended
          }
        }
      }
      ... on TeachingLinkUnknown {
        message
      }
    }
  }
`);

/** Adds a link to the materials. */
export const ContributeLink = graphql(`
  mutation ContributeLink($id: ID!, $secret: String, $link: LinkInput!) {
    contributeLink(sessionId: $id, secret: $secret, link: $link) {
      sessionId
    }
  }
`);

/** Takes out what they added themselves. */
export const WithdrawContribution = graphql(`
  mutation WithdrawContribution($id: ID!, $secret: String, $materialId: ID!) {
    withdrawContribution(sessionId: $id, secret: $secret, materialId: $materialId) {
      sessionId
    }
  }
`);
