import { graphql } from '../../../graphql/graphql.js';

/** Who is at a session, and where it belongs. */
export const RosterQuery = graphql(`
  query Roster($id: ID!) {
    session(id: $id) {
      id
      cohortId
      title
      startsAt
      endsAt
      zone
      state
      cohort {
        id
        name
      }
      liveRoster {
        sessionId
        opensAt
        start
        end
        lastPress {
          id
          kind
          at
          people
          name
        }
        rows {
          personId
          guestPassId
          name
          here
          spells {
            from
            until
          }
          joinPressedAt
        }
      }
    }
  }
`);

/** Marks people as here or gone. */
export const PressRoster = graphql(`
  mutation PressRoster($sessionId: ID!, $input: RosterPressInput!) {
    pressRoster(sessionId: $sessionId, input: $input) {
      sessionId
    }
  }
`);

/** Takes a press back. */
export const UndoRosterPress = graphql(`
  mutation UndoRosterPress($pressId: ID!) {
    undoRosterPress(pressId: $pressId) {
      sessionId
    }
  }
`);

/** Says from when until when somebody was there. */
export const SetRosterTimes = graphql(`
  mutation SetRosterTimes($sessionId: ID!, $input: RosterTimesInput!) {
    setRosterTimes(sessionId: $sessionId, input: $input) {
      sessionId
    }
  }
`);
