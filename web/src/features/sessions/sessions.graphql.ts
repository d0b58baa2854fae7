import { graphql } from '../../graphql/graphql.js';

/** The sessions of a cohort, a page at a time. */
export const SessionsQuery = graphql(`
  query Sessions($cohortId: ID!, $after: String) {
    cohort(id: $cohortId) {
      id
      sessions(first: 50, after: $after) {
        nodes {
          id
          title
          startsAt
          endsAt
          zone
          state
          cancelReason
          viewerCan {
            manage
          }
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

/** The address of a cohort’s calendar; null until it was made. */
export const CalendarQuery = graphql(`
  query Calendar($cohortId: ID!) {
    cohort(id: $cohortId) {
      id
      calendarFeedUrl
    }
  }
`);

/** Makes the address of a cohort’s calendar. */
export const MakeCalendar = graphql(`
  mutation MakeCalendar($cohortId: ID!) {
    calendarFeed(cohortId: $cohortId) {
      id
      calendarFeedUrl
    }
  }
`);

/** Schedules one session. */
export const CreateSession = graphql(`
  mutation CreateSession($cohortId: ID!, $input: CreateSessionInput!) {
    createSession(cohortId: $cohortId, input: $input) {
      id
    }
  }
`);

/** Schedules a series. */
export const CreateSeries = graphql(`
  mutation CreateSeries($cohortId: ID!, $input: CreateSeriesInput!) {
    createSeries(cohortId: $cohortId, input: $input) {
      series {
        id
      }
      sessions {
        id
      }
    }
  }
`);

/** Calls a session off. */
export const CancelSession = graphql(`
  mutation CancelSession($sessionId: ID!, $reason: String) {
    cancelSession(sessionId: $sessionId, reason: $reason) {
      id
      state
      cancelReason
    }
  }
`);
