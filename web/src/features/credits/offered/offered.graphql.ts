import { graphql } from '../../../graphql/graphql.js';

/** What the viewer’s attendance of a session comes to. */
export const OwnCreditsQuery = graphql(`
  query OwnCredits($sessionId: ID!) {
    session(id: $sessionId) {
      id
      ownCredits {
        designationId
        name
        as
        computed
        unit
        explanation
        ineligibleBecause
      }
    }
  }
`);
