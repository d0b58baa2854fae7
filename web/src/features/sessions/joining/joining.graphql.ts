import { graphql } from '../../../graphql/graphql.js';

/** What a join link is good for. Asking records nothing. */
export const JoinPageQuery = graphql(`
  query JoinPage($id: ID!, $secret: String) {
    joinPage(sessionId: $id, secret: $secret) {
      __typename
      ... on JoinPage {
        sessionId
        cohortId
        title
        startsAt
        endsAt
        opensAt
        state
        cancelReason
        name
        guest
        zone
        credits {
          id
          name
          maximum
          unit
          forYou
          forWhom
          demands {
            partial
            joinBy
            stayUntil
            missableMinutes
            leastSeconds
            ownConnection
            evaluation
            assessment
            claimDays
          }
        }
      }
      ... on JoinLinkUnknown {
        message
      }
      ... on JoinNotExpected {
        message
        name
      }
    }
  }
`);

/** Joins: tells where the meeting is. */
export const JoinSession = graphql(`
  mutation JoinSession($id: ID!, $secret: String) {
    joinSession(sessionId: $id, secret: $secret) {
      __typename
      ... on JoinOpened {
        url
      }
    }
  }
`);

/** The guests of a session, for its team. */
export const GuestPassesQuery = graphql(`
  query GuestPasses($sessionId: ID!) {
    session(id: $sessionId) {
      id
      guestPasses {
        id
        name
        email
        revokedAt
      }
    }
  }
`);

/** Invites a guest. */
export const GiveGuestPass = graphql(`
  mutation GiveGuestPass($sessionId: ID!, $guest: GuestInput!) {
    giveGuestPass(sessionId: $sessionId, guest: $guest) {
      id
    }
  }
`);

/** Takes a guest’s pass back. */
export const RevokeGuestPass = graphql(`
  mutation RevokeGuestPass($passId: ID!) {
    revokeGuestPass(passId: $passId) {
      id
      revokedAt
    }
  }
`);
