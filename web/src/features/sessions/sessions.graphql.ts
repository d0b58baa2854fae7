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
