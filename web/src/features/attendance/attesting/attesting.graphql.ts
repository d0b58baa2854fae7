import { graphql } from '../../../graphql/graphql.js';

/** What the viewer may state of themselves about a session, and did. */
export const OwnAttestationQuery = graphql(`
  query OwnAttestation($sessionId: ID!) {
    session(id: $sessionId) {
      id
      startsAt
      endsAt
      viewerMayAttest
      ownAttestation {
        id
        from
        until
        words
        state
      }
    }
  }
`);

/** States when the viewer was there. */
export const AttestPresence = graphql(`
  mutation AttestPresence($sessionId: ID!, $input: AttestationInput!) {
    attestPresence(sessionId: $sessionId, input: $input) {
      id
    }
  }
`);

/** What waits for a facilitator in a cohort. */
export const AttestationsQuery = graphql(`
  query Attestations($cohortId: ID!) {
    cohort(id: $cohortId) {
      id
      selfAttesting
      openAttestations {
        id
        name
        sessionId
        sessionTitle
        sessionStartsAt
        from
        until
        words
      }
    }
  }
`);

/** Says whether people may. */
export const SetSelfAttesting = graphql(`
  mutation SetSelfAttesting($cohortId: ID!, $allowed: Boolean!) {
    setSelfAttesting(cohortId: $cohortId, allowed: $allowed)
  }
`);

/** Confirms or declines. */
export const DecideAttestation = graphql(`
  mutation DecideAttestation($attestationId: ID!, $confirmed: Boolean!) {
    decideAttestation(attestationId: $attestationId, confirmed: $confirmed) {
      id
      state
    }
  }
`);
