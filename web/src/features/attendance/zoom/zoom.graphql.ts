import { graphql } from '../../../graphql/graphql.js';

/** Whether Zoom tells a hub of its meetings. */
export const ZoomQuery = graphql(`
  query Zoom($hubId: ID!) {
    hub(id: $hubId) {
      id
      name
      zoomConnection {
        address
        secretSetAt
        lastHeardAt
        unplaced {
          id
          number
          from
          until
          connections
          candidates {
            sessionId
            title
            startsAt
          }
        }
      }
    }
  }
`);

/** Keeps the secret token. */
export const ConnectZoom = graphql(`
  mutation ConnectZoom($hubId: ID!, $secret: String!) {
    connectZoom(hubId: $hubId, secret: $secret) {
      secretSetAt
    }
  }
`);

/** Forgets the secret token. */
export const DisconnectZoom = graphql(`
  mutation DisconnectZoom($hubId: ID!) {
    disconnectZoom(hubId: $hubId) {
      secretSetAt
    }
  }
`);

/** Says which session a meeting was for. */
export const PlaceZoomMeeting = graphql(`
  mutation PlaceZoomMeeting($meetingId: ID!, $sessionId: ID!) {
    placeZoomMeeting(meetingId: $meetingId, sessionId: $sessionId) {
      secretSetAt
    }
  }
`);
