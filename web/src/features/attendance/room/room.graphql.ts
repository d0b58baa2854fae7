import { graphql } from '../../../graphql/graphql.js';

/** The shared rooms of a session, for whoever tends them. */
export const RoomsQuery = graphql(`
  query Rooms($sessionId: ID!) {
    sharedRooms(sessionId: $sessionId) {
      sessionId
      cohortId
      title
      startsAt
      endsAt
      sheets {
        id
        label
        state
        handedInAt
        lines {
          name
          from
          until
          known
        }
        viewerCan {
          commit
          undo
          match
        }
      }
      rooms {
        id
        label
        openedAt
        closedAt
        code {
          code
          qr
          changesAt
        }
        visitors {
          name
          enteredAt
          leftAt
        }
      }
    }
  }
`);

/** Opens a room. */
export const OpenRoom = graphql(`
  mutation OpenRoom($sessionId: ID!, $label: String!) {
    openRoom(sessionId: $sessionId, input: { label: $label }) {
      sessionId
    }
  }
`);

/** Closes a room. */
export const CloseRoom = graphql(`
  mutation CloseRoom($roomId: ID!) {
    closeRoom(roomId: $roomId) {
      sessionId
    }
  }
`);

/** Whether somebody is checked in. */
export const RoomDoorQuery = graphql(`
  query RoomDoor($id: ID!, $secret: String) {
    roomDoor(sessionId: $id, secret: $secret) {
      __typename
      ... on RoomDoor {
        sessionId
        title
        startsAt
        endsAt
        room
        enteredAt
        leftAt
      }
      ... on RoomCheckInRefused {
        message
      }
    }
  }
`);

/** Keeps a place by a code. */
export const KeepRoomPlace = graphql(`
  mutation KeepRoomPlace($id: ID!, $code: String!) {
    keepRoomPlace(sessionId: $id, code: $code) {
      __typename
      ... on RoomPlaceKept {
        place
      }
      ... on RoomCheckInRefused {
        message
      }
    }
  }
`);

/** Checks in. */
export const EnterRoom = graphql(`
  mutation EnterRoom($id: ID!, $code: String!, $secret: String) {
    enterRoom(sessionId: $id, code: $code, secret: $secret) {
      __typename
      ... on RoomCheckInRefused {
        message
      }
    }
  }
`);

/** Checks out. */
export const LeaveRoom = graphql(`
  mutation LeaveRoom($id: ID!, $secret: String) {
    leaveRoom(sessionId: $id, secret: $secret) {
      __typename
      ... on RoomCheckInRefused {
        message
      }
    }
  }
`);

/** Who tends the rooms of a cohort’s sites. */
export const OrganizersQuery = graphql(`
  query Organizers($cohortId: ID!) {
    cohort(id: $cohortId) {
      id
      siteOrganizers {
        id
        name
        organization
        site
      }
    }
  }
`);

/** Names an organizer. */
export const NameOrganizer = graphql(`
  mutation NameOrganizer($cohortId: ID!, $input: SiteOrganizerInput!) {
    nameSiteOrganizer(cohortId: $cohortId, input: $input) {
      id
    }
  }
`);

/** Ends that somebody organizes a site. */
export const EndOrganizer = graphql(`
  mutation EndOrganizer($organizerId: ID!) {
    endSiteOrganizer(organizerId: $organizerId) {
      id
    }
  }
`);

/** Hands a sheet in. */
export const HandInSheet = graphql(`
  mutation HandInSheet($sessionId: ID!, $input: RoomSheetInput!) {
    handInRoomSheet(sessionId: $sessionId, input: $input) {
      sessionId
    }
  }
`);

/** Makes a sheet count. */
export const CommitSheet = graphql(`
  mutation CommitSheet($sheetId: ID!) {
    commitRoomSheet(sheetId: $sheetId) {
      sessionId
    }
  }
`);

/** Takes a sheet back. */
export const UndoSheet = graphql(`
  mutation UndoSheet($sheetId: ID!) {
    undoRoomSheet(sheetId: $sheetId) {
      sessionId
    }
  }
`);
