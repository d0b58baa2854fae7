import { graphql } from '../../../graphql/graphql.js';

/** Registers an address: a link is mailed there. */
export const Register = graphql(`
  mutation Register($slug: String!, $input: RegisterInput!) {
    register(slug: $slug, input: $input) {
      __typename
      ... on RegistrationAskedType {
        message
      }
      ... on RegistrationClosed {
        message
      }
    }
  }
`);

/** Registers whoever is signed in. */
export const RegisterMyself = graphql(`
  mutation RegisterMyself($slug: String!, $consentTextId: ID) {
    registerMyself(slug: $slug, consentTextId: $consentTextId) {
      __typename
      ... on RegistrationDone {
        state
        message
        cohortId
      }
      ... on RegistrationClosed {
        message
      }
      ... on RegistrationLinkSpent {
        message
      }
    }
  }
`);

/** What the link in the mail leads to. */
export const RegistrationLinkQuery = graphql(`
  query RegistrationLink($token: String!) {
    registrationLink(token: $token) {
      __typename
      ... on RegistrationOffer {
        name
        email
        page {
          name
          hubName
        }
      }
      ... on RegistrationLinkSpent {
        message
      }
    }
  }
`);

/** Proves the address. */
export const ConfirmRegistration = graphql(`
  mutation ConfirmRegistration($token: String!) {
    confirmRegistration(token: $token) {
      __typename
      ... on RegistrationDone {
        state
        message
        cohortId
      }
      ... on RegistrationClosed {
        message
      }
      ... on RegistrationLinkSpent {
        message
      }
    }
  }
`);

/** What an invitation leads to. */
export const InvitationLinkQuery = graphql(`
  query InvitationLink($token: String!, $language: String) {
    invitationLink(token: $token) {
      __typename
      ... on RegistrationOffer {
        name
        email
        page {
          slug
          name
          description
          audience
          hubName
          programName
          registration
          seats
          approval
          opensAt
          closesAt
          consentText(language: $language) {
            id
            body
          }
          nextSession {
            startsAt
            endsAt
            zone
            sessionsAhead
          }
        }
      }
      ... on RegistrationLinkSpent {
        message
      }
    }
  }
`);

/** Accepts an invitation. */
export const AcceptInvitation = graphql(`
  mutation AcceptInvitation($token: String!, $consentTextId: ID) {
    acceptInvitation(token: $token, consentTextId: $consentTextId) {
      __typename
      ... on RegistrationDone {
        state
        message
        cohortId
      }
      ... on RegistrationClosed {
        message
      }
      ... on RegistrationLinkSpent {
        message
      }
    }
  }
`);

/** Where the viewer stands in cohorts. */
export const MyEnrollmentsQuery = graphql(`
  query MyEnrollments {
    myEnrollments(first: 50) {
      nodes {
        id
        cohortId
        cohortName
        programName
        state
        place
        since
      }
    }
  }
`);

/** Leaves a cohort or its waitlist. */
export const LeaveCohort = graphql(`
  mutation LeaveCohort($cohortId: ID!) {
    leaveCohort(cohortId: $cohortId)
  }
`);
