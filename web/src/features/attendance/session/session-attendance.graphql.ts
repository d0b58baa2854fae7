import { graphql } from '../../../graphql/graphql.js';

/** A session, as the page of its attendance names it. */
export const SessionAttendanceQuery = graphql(`
  query SessionAttendance($id: ID!) {
    session(id: $id) {
      id
      title
      startsAt
      endsAt
      zone
      state
      seriesId
      cohortId
      cohort {
        id
        name
      }
      viewerCan {
        manage
      }
    }
  }
`);

/** What each source says of each person. */
export const ComparisonQuery = graphql(`
  query Comparison($sessionId: ID!, $minutes: Int, $differing: Boolean, $after: String) {
    attendanceComparison(
      sessionId: $sessionId
      minutes: $minutes
      differing: $differing
      first: 50
      after: $after
    ) {
      sources
      differing
      people {
        nodes {
          person {
            id
            name
          }
          seconds
          together
          recorded
          apart
          differs
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

/** Whoever no report of a session could tell. */
export const UnknownQuery = graphql(`
  query UnknownParticipants($sessionId: ID!, $after: String) {
    unknownParticipants(sessionId: $sessionId, first: 50, after: $after) {
      nodes {
        id
        name
        email
        minutes
        flags
        matchKind
        format
        suggestion {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** What the team put right in a session. */
export const AdjustmentsQuery = graphql(`
  query Adjustments($sessionId: ID!) {
    session(id: $sessionId) {
      id
      attendanceAdjustments {
        id
        counted
        startsAt
        endsAt
        reason
        by
        adjustedAt
        takenBackAt
        takenBackReason
        canTakeBack
        people {
          id
          name
        }
      }
    }
  }
`);

/** Counts a stretch as attended, or strikes it out. */
export const AdjustAttendance = graphql(`
  mutation AdjustAttendance($sessionId: ID!, $input: AdjustAttendanceInput!) {
    adjustAttendance(sessionId: $sessionId, input: $input) {
      id
    }
  }
`);

/** Takes an adjustment back. */
export const TakeBackAdjustment = graphql(`
  mutation TakeBackAdjustment($adjustmentId: ID!, $input: TakeBackInput!) {
    takeBackAdjustment(adjustmentId: $adjustmentId, input: $input) {
      id
      takenBackAt
    }
  }
`);
