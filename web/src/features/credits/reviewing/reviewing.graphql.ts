import { graphql } from '../../../graphql/graphql.js';

/** Where everyone of a hub who teaches or plans stands with what they state. */
export const DisclosersQuery = graphql(`
  query Disclosers($hubId: ID!, $askedOnly: Boolean, $after: String) {
    hub(id: $hubId) {
      id
      name
      viewerReviewsDisclosures
      disclosers(first: 20, after: $after, askedOnly: $askedOnly) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          personId
          name
          standing
          endsSoon
          teaches
          plans
          nextSessionId
          nextStartsAt
          statement {
            id
            madeAt
            expiresAt
            outcome
            mitigation
            relationships {
              company
              natures
              ended
            }
          }
        }
      }
    }
  }
`);

/** Puts down what the CE office makes of a statement. */
export const ReviewDisclosure = graphql(`
  mutation ReviewDisclosure($hubId: ID!, $disclosureId: ID!, $input: ReviewInput!) {
    reviewDisclosure(hubId: $hubId, disclosureId: $disclosureId, input: $input)
  }
`);

/** Asks people to state their financial relationships. */
export const AskDisclosures = graphql(`
  mutation AskDisclosures($hubId: ID!, $discloserId: ID) {
    askDisclosures(hubId: $hubId, discloserId: $discloserId) {
      people
    }
  }
`);

/** What one has to state to a hub oneself. */
export const OwnDisclosureQuery = graphql(`
  query OwnDisclosure($hubId: ID!) {
    ownDisclosure(hubId: $hubId) {
      hubId
      hubName
      disclosure {
        madeAt
        expiresAt
        mitigated
        relationships {
          company
          natures
          ended
        }
      }
    }
  }
`);
