import { graphql } from '../../graphql/graphql.js';

/** States one’s financial relationships, as who teaches in a session. */
export const Disclose = graphql(`
  mutation Disclose($id: ID!, $secret: String, $statement: DisclosureInput!) {
    disclose(sessionId: $id, secret: $secret, statement: $statement) {
      madeAt
    }
  }
`);

/** States one’s financial relationships to a hub, signed in. */
export const DiscloseToHub = graphql(`
  mutation DiscloseToHub($hubId: ID!, $statement: DisclosureInput!) {
    discloseToHub(hubId: $hubId, statement: $statement) {
      hubId
    }
  }
`);
