import { graphql } from '../../graphql/graphql.js';

/** People by sessions, in seconds, a page of people at a time. */
export const MatrixQuery = graphql(`
  query Matrix($cohortId: ID!, $name: String, $after: String) {
    attendanceMatrix(cohortId: $cohortId, name: $name, first: 50, after: $after) {
      sessions {
        id
        title
        startsAt
        state
      }
      people {
        nodes {
          person {
            id
            name
          }
          seconds
          creditableSeconds
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

/** The viewer’s own attendance. */
export const MyAttendanceQuery = graphql(`
  query MyAttendance {
    myAttendance(first: 100) {
      nodes {
        sessionId
        minutes
      }
    }
  }
`);

/** The viewer’s own attendance of one session, and why it is that. */
export const OwnAttendanceQuery = graphql(`
  query OwnAttendance($sessionId: ID!) {
    session(id: $sessionId) {
      id
      startsAt
      endsAt
      canAskCorrection
      ownCorrection {
        id
        state
        words
        answer
      }
      ownAttendance {
        id
        seconds
        creditableSeconds
        why {
          start
          end
          breaks {
            start
            end
          }
          parts {
            title
            kind
            creditBearing
            start
            end
            seconds
          }
          presence {
            joinedAt
            leftAt
            source
            confirmed
          }
          adjustments {
            id
            counted
            startsAt
            endsAt
            reason
            by
            takenBackAt
            takenBackReason
          }
        }
      }
    }
  }
`);

/** The meeting reports of a session. */
export const ReportsQuery = graphql(`
  query Reports($sessionId: ID!) {
    session(id: $sessionId) {
      id
      attendanceImports {
        id
        state
        readAt
        tally {
          participants
          unresolved
        }
      }
    }
  }
`);

/** A meeting report as a whole, its people aside. */
export const ImportQuery = graphql(`
  query Import($id: ID!) {
    attendanceImport(id: $id) {
      id
      sessionId
      state
      zone
      dateOrder
      rows
      problemCount
      problems {
        line
        message
      }
      tally {
        participants
        matched
        guests
        unresolved
      }
      viewerCan {
        match
        commit
        undo
      }
      readAt
      committedAt
    }
  }
`);

/** The session that a report is for. */
export const ImportSessionQuery = graphql(`
  query ImportSession($sessionId: ID!) {
    session(id: $sessionId) {
      id
      title
      startsAt
    }
  }
`);

/** The people whom a report names, a page at a time. */
export const ParticipantsQuery = graphql(`
  query Participants($id: ID!, $unresolved: Boolean, $after: String) {
    attendanceImport(id: $id) {
      id
      participants(unresolved: $unresolved, first: 50, after: $after) {
        nodes {
          id
          name
          email
          minutes
          flags
          matchKind
          person {
            id
            name
          }
          suggestion {
            id
            name
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

/** Says who a participant is. */
export const MatchAttendance = graphql(`
  mutation MatchAttendance($participantId: ID!, $input: MatchAttendanceInput!) {
    matchAttendance(participantId: $participantId, input: $input) {
      id
      matchKind
      person {
        id
        name
      }
    }
  }
`);

/** Makes a report count. */
export const CommitImport = graphql(`
  mutation CommitImport($id: ID!) {
    commitAttendanceImport(id: $id) {
      __typename
      ... on AttendanceImport {
        id
        state
      }
      ... on NothingToRecord {
        message
      }
    }
  }
`);

/** Takes a report back, or throws it away. */
export const UndoImport = graphql(`
  mutation UndoImport($id: ID!) {
    undoAttendanceImport(id: $id) {
      id
      state
    }
  }
`);
