import { graphql } from '../../../graphql/graphql.js';

/** Who is invited, and the list that was begun last. */
export const InvitationsQuery = graphql(`
  query Invitations($id: ID!, $after: String) {
    cohort(id: $id) {
      id
      invitations(first: 50, after: $after) {
        nodes {
          id
          name
          email
          state
          round
          invitedAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
      latestInvitationList {
        id
        state
      }
    }
  }
`);

/** A list: how far it is, and its lines. */
export const InvitationListQuery = graphql(`
  query InvitationList($id: ID!, $after: String) {
    invitationList(id: $id) {
      id
      state
      rows
      settled
      counts {
        what
        lines
      }
      lines(first: 50, after: $after) {
        nodes {
          id
          line
          name
          email
          verdict
          problem
          outcome
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

/** Invites one person. */
export const InviteToCohort = graphql(`
  mutation InviteToCohort($cohortId: ID!, $input: InviteInput!) {
    inviteToCohort(cohortId: $cohortId, input: $input) {
      id
    }
  }
`);

/** Sends an invitation again. */
export const ResendInvitation = graphql(`
  mutation ResendInvitation($id: ID!) {
    resendCohortInvitation(invitationId: $id) {
      id
    }
  }
`);

/** Takes an invitation back. */
export const RevokeInvitation = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeCohortInvitation(invitationId: $id) {
      id
    }
  }
`);

/** Has a list worked off. */
export const CommitInvitationList = graphql(`
  mutation CommitInvitationList($id: ID!) {
    commitInvitationList(id: $id) {
      id
      state
    }
  }
`);

/** Forgets a list. */
export const DiscardInvitationList = graphql(`
  mutation DiscardInvitationList($id: ID!) {
    discardInvitationList(id: $id)
  }
`);
