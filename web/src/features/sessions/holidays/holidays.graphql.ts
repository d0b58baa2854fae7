import { graphql } from '../../../graphql/graphql.js';

/** The days on which a hub holds no sessions. */
export const HolidaysQuery = graphql(`
  query Holidays($hubId: ID!) {
    hub(id: $hubId) {
      id
      holidays {
        day
        name
      }
    }
  }
`);

/** Replaces them. */
export const SetHolidays = graphql(`
  mutation SetHolidays($hubId: ID!, $holidays: [HolidayInput!]!) {
    setHolidays(hubId: $hubId, holidays: $holidays) {
      day
      name
    }
  }
`);
