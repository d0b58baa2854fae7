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

/** The sessions that were held in all that the viewer has to do with, the latest first, a page at a time. */
export const PastSessionsQuery = graphql(`
  query PastSessions($after: String) {
    sessions(filter: { states: ["held"] }, latestFirst: true, first: 12, after: $after) {
      nodes {
        id
        title
        startsAt
        recordingUrl
        cohort {
          id
          name
        }
        materials {
          id
          title
          url
          fileId
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
