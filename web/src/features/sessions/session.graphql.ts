import { graphql } from '../../graphql/graphql.js';

/** All that the page of a session shows. */
export const SessionQuery = graphql(`
  query Session($id: ID!) {
    session(id: $id) {
      id
      cohortId
      seriesId
      title
      startsAt
      endsAt
      zone
      state
      cancelReason
      format
      objectives
      meetingUrl
      capacity
      recordingUrl
      notes
      actualStart
      actualEnd
      breaks {
        start
        end
      }
      cohort {
        id
        name
      }
      program {
        id
        name
      }
      agenda {
        id
        kind
        title
        minutes
        creditBearing
        ledBy
      }
      faculty {
        id
        personId
        name
        part
        substituteForName
        disclosure {
          madeAt
          expiresAt
          mitigated
          relationships {
            company
            natures
            ended
          }
        }
      }
      materials {
        id
        title
        url
        fileId
        fileName
        size
        forFaculty
        from
      }
      joinWindow {
        opensAt
        closesAt
      }
      conflicts {
        kind
        words
      }
      credits {
        id
        name
        maximum
        unit
        forYou
        forWhom
        demands {
          partial
          joinBy
          stayUntil
          missableMinutes
          leastSeconds
          ownConnection
          evaluation
          assessment
          claimDays
        }
      }
      viewerSeesDesignating
      viewerTendsRooms
      viewerCan {
        manage
        change
        plan
        callOff
      }
    }
  }
`);
