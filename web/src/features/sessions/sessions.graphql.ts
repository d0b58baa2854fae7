import { graphql } from '../../graphql/graphql.js';

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

export const CalendarQuery = graphql(`
  query Calendar($cohortId: ID!) {
    cohort(id: $cohortId) {
      id
      calendarFeedUrl
    }
  }
`);

export const MakeCalendar = graphql(`
  mutation MakeCalendar($cohortId: ID!) {
    calendarFeed(cohortId: $cohortId) {
      id
      calendarFeedUrl
    }
  }
`);

export const CreateSession = graphql(`
  mutation CreateSession($cohortId: ID!, $input: CreateSessionInput!) {
    createSession(cohortId: $cohortId, input: $input) {
      id
    }
  }
`);

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

export const CancelSession = graphql(`
  mutation CancelSession($sessionId: ID!, $reason: String) {
    cancelSession(sessionId: $sessionId, reason: $reason) {
      id
      state
      cancelReason
    }
  }
`);
