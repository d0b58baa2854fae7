import { graphql } from '../../graphql/graphql.js';

/** States one’s financial relationships, as who teaches in a session. */
export const Disclose = graphql(`
  mutation Disclose($id: ID!, $secret: String, $statement: DisclosureInput!) {
    disclose(sessionId: $id, secret: $secret, statement: $statement) {
      madeAt
    }
  }
`);
