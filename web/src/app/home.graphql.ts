import { graphql } from '../graphql/graphql.js';

/** All that the home page shows, in one answer, so that nothing on it moves when the next one comes. */
export const HomeQuery = graphql(`
  query Home {
    me {
      id
      profileOffered
    }
    mySessions(first: 6) {
      nodes {
        id
        title
        startsAt
        endsAt
        zone
        state
        joinWindow {
          opensAt
          closesAt
        }
        viewerCan {
          manage
        }
        cohort {
          id
          name
        }
      }
    }
    past: sessions(filter: { states: ["held"] }, latestFirst: true, first: 6) {
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
    cohorts(first: 50) {
      nodes {
        id
        name
        enrolled
        capacity
        program {
          name
        }
      }
    }
    myHubs(first: 20) {
      nodes {
        id
        name
        zone
      }
    }
  }
`);
