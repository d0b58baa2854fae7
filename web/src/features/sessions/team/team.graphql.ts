// Apart from the query of the page, so that nobody on a phone fetches what only the team does.
import { graphql } from '../../../graphql/graphql.js';

/** How many others of its series go with a session. */
export const ReachQuery = graphql(`
  query Reach($sessionId: ID!) {
    session(id: $sessionId) {
      id
      reach {
        following
        all
      }
    }
  }
`);

/** The series of a session, to add to it. */
export const SeriesOfQuery = graphql(`
  query SeriesOf($sessionId: ID!) {
    session(id: $sessionId) {
      id
      series {
        id
        zone
        firstStart
        minutes
      }
    }
  }
`);

/** What the parts of an agenda can be for. */
export const SegmentKindsQuery = graphql(`
  query SegmentKinds {
    segmentKinds {
      kind
      creditBearing
    }
  }
`);

/** A change as it would turn out. */
export const PreviewChange = graphql(`
  query PreviewChange($sessionId: ID!, $input: ChangeSessionsInput!) {
    previewChange(sessionId: $sessionId, input: $input) {
      startsAt
      plain
      conflicts {
        kind
        words
      }
    }
  }
`);

/** A session as it would be added to a series. */
export const PreviewAddition = graphql(`
  query PreviewAddition($seriesId: ID!, $start: String!) {
    previewAddition(seriesId: $seriesId, start: $start) {
      startsAt
      plain
      conflicts {
        kind
        words
      }
    }
  }
`);

/** What speaks against somebody teaching in a session. */
export const FacultyConflicts = graphql(`
  query FacultyConflicts($sessionId: ID!, $email: String!) {
    facultyConflicts(sessionId: $sessionId, email: $email) {
      words
    }
  }
`);

/** Changes a session, or with it others of its series. */
export const ChangeSessions = graphql(`
  mutation ChangeSessions($sessionId: ID!, $input: ChangeSessionsInput!) {
    changeSessions(sessionId: $sessionId, input: $input) {
      seriesId
      sessions {
        id
      }
    }
  }
`);

/** Calls a session off, or with it others of its series. */
export const CancelSession = graphql(`
  mutation CancelSession($sessionId: ID!, $reason: String, $reach: String) {
    cancelSession(sessionId: $sessionId, reason: $reason, reach: $reach) {
      id
      state
      cancelReason
    }
  }
`);

/** Publishes a draft, or all drafts of its series. */
export const PublishSession = graphql(`
  mutation PublishSession($sessionId: ID!, $wholeSeries: Boolean!) {
    publishSession(sessionId: $sessionId, wholeSeries: $wholeSeries) {
      id
      state
    }
  }
`);

/** Begins a session. */
export const StartSession = graphql(`
  mutation StartSession($sessionId: ID!) {
    startSession(sessionId: $sessionId) {
      id
      state
    }
  }
`);

/** Ends a session. */
export const EndSession = graphql(`
  mutation EndSession($sessionId: ID!) {
    endSession(sessionId: $sessionId) {
      id
      state
    }
  }
`);

/** Corrects when a session really was. */
export const CorrectTimes = graphql(`
  mutation CorrectTimes($sessionId: ID!, $input: ActualTimesInput!) {
    correctSessionTimes(sessionId: $sessionId, input: $input) {
      id
    }
  }
`);

/** Puts down a recording or notes. */
export const PutDown = graphql(`
  mutation PutDown($sessionId: ID!, $input: AfterwardsInput!) {
    putDownSession(sessionId: $sessionId, input: $input) {
      id
    }
  }
`);

/** Replaces the agenda. */
export const SetAgenda = graphql(`
  mutation SetAgenda($sessionId: ID!, $segments: [SegmentInput!]!, $reach: String) {
    setAgenda(sessionId: $sessionId, segments: $segments, reach: $reach) {
      id
    }
  }
`);

/** Adds a member to the faculty. */
export const AddFaculty = graphql(`
  mutation AddFaculty($sessionId: ID!, $member: FacultyInput!, $reach: String) {
    addFaculty(sessionId: $sessionId, member: $member, reach: $reach) {
      id
    }
  }
`);

/** Takes a member out of the faculty. */
export const RemoveFaculty = graphql(`
  mutation RemoveFaculty($sessionId: ID!, $personId: ID!, $reach: String) {
    removeFaculty(sessionId: $sessionId, personId: $personId, reach: $reach) {
      id
    }
  }
`);

/** Puts somebody in the place of a member of the faculty. */
export const SubstituteFaculty = graphql(`
  mutation SubstituteFaculty($sessionId: ID!, $personId: ID!, $substitute: FacultyInput!) {
    substituteFaculty(sessionId: $sessionId, personId: $personId, substitute: $substitute) {
      id
    }
  }
`);

/** Adds a link to the materials. */
export const AddMaterialLink = graphql(`
  mutation AddMaterialLink($sessionId: ID!, $link: LinkInput!) {
    addMaterialLink(sessionId: $sessionId, link: $link) {
      id
    }
  }
`);

/** Takes something out of the materials. */
export const RemoveMaterial = graphql(`
  mutation RemoveMaterial($sessionId: ID!, $materialId: ID!) {
    removeMaterial(sessionId: $sessionId, materialId: $materialId) {
      id
    }
  }
`);

/** Adds a session to a series. */
export const AddSession = graphql(`
  mutation AddSession($seriesId: ID!, $start: String!, $held: Boolean) {
    addSession(seriesId: $seriesId, start: $start, held: $held) {
      id
      startsAt
      zone
    }
  }
`);

/** Sets where the meeting is for single people. */
export const SetPersonalLinks = graphql(`
  mutation SetPersonalLinks($sessionId: ID!, $input: PersonalMeetingLinksInput!) {
    setPersonalMeetingLinks(sessionId: $sessionId, input: $input) {
      set
      unmatched
    }
  }
`);

/** Mails somebody who teaches the link to their page once more. */
export const MailTeachingLink = graphql(`
  mutation MailTeachingLink($sessionId: ID!, $personId: ID!) {
    mailTeachingLink(sessionId: $sessionId, personId: $personId)
  }
`);
