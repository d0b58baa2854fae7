import { graphql } from '../graphql/graphql.js';

/** All that the home page shows, in one answer, so that nothing on it moves when the next one comes. */
export const HomeQuery = graphql(`
  query Home {
    mySessions(first: 5) {
      nodes {
        id
        title
        startsAt
        state
        cohort {
          id
          name
        }
      }
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
