import { graphql } from '../../graphql/graphql.js';

/** How sessions come into one’s own calendar. */
export const MyCalendarQuery = graphql(`
  query MyCalendar {
    me {
      id
      calendar {
        wants
        feedUrl
      }
    }
  }
`);

/** Chooses how they come. */
export const SetCalendarChoice = graphql(`
  mutation SetCalendarChoice($wants: String!) {
    setCalendarChoice(wants: $wants) {
      wants
      feedUrl
    }
  }
`);

/** Gives one’s own calendar another address. */
export const ResetMyCalendar = graphql(`
  mutation ResetMyCalendar {
    resetMyCalendar {
      wants
      feedUrl
    }
  }
`);

/** Makes one’s own join links anew. */
export const ResetJoinLinks = graphql(`
  mutation ResetJoinLinks {
    resetJoinLinks
  }
`);
