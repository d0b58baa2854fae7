import { graphql } from '../../graphql/graphql.js';

/** Whether one is to be erased, and when. */
export const OwnErasureQuery = graphql(`
  query OwnErasure {
    me {
      id
      erasure {
        id
        dueAt
      }
      secondFactor {
        have
      }
    }
  }
`);

/** What of oneself would go, and what stays. */
export const ErasureOutlookQuery = graphql(`
  query ErasureOutlook {
    me {
      id
      erasureOutlook {
        goes
        stays {
          title
          why
        }
      }
    }
  }
`);

/** Asks to be erased. */
export const AskErasure = graphql(`
  mutation AskErasure {
    askErasure {
      __typename
      ... on ErasureIsAsked {
        erasure {
          id
          dueAt
        }
      }
      ... on SignInAgain {
        message
      }
      ... on HandOverFirst {
        message
        hubs
      }
    }
  }
`);

/** Calls one’s own erasure off. */
export const CancelErasure = graphql(`
  mutation CancelErasure {
    cancelErasure {
      __typename
      ... on ErasureIsCancelled {
        message
      }
      ... on ErasureIsOver {
        message
      }
    }
  }
`);

/** Calls an erasure off by the link in its mail. */
export const CancelErasureByLink = graphql(`
  mutation CancelErasureByLink($token: String!) {
    cancelErasureByLink(token: $token) {
      __typename
      ... on ErasureIsCancelled {
        message
      }
      ... on ErasureIsOver {
        message
      }
    }
  }
`);

/** How long a hub keeps what. */
export const RetentionQuery = graphql(`
  query Retention($hubId: ID!) {
    hub(id: $hubId) {
      id
      name
      viewerCan {
        manage
      }
      retention {
        kinds {
          kind
          title
          why
          whose
          days
          usualDays
          leastDays
          mostDays
        }
        lastRun {
          at
          removed
        }
      }
    }
  }
`);

/** Says how long a hub keeps a kind of data. */
export const SetRetention = graphql(`
  mutation SetRetention($hubId: ID!, $kind: String!, $days: Int) {
    setRetention(hubId: $hubId, kind: $kind, days: $days) {
      kinds {
        kind
        days
      }
    }
  }
`);

/** Requests to be erased that a hub recorded, a page at a time. */
export const ErasureRequestsQuery = graphql(`
  query ErasureRequests($hubId: ID!, $after: String) {
    hub(id: $hubId) {
      id
      erasureRequests(first: 20, after: $after) {
        nodes {
          id
          state
          askedAt
          dueAt
          endedAt
          name
          email
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

/** Records that somebody asked a hub to be erased. */
export const RecordErasureRequest = graphql(`
  mutation RecordErasureRequest($hubId: ID!, $input: ErasureRequestInput!) {
    recordErasureRequest(hubId: $hubId, input: $input) {
      __typename
      ... on ErasureIsAsked {
        erasure {
          id
          dueAt
        }
      }
      ... on OwnToAsk {
        message
      }
      ... on HandOverFirst {
        message
      }
    }
  }
`);

/** Calls off a request that a hub recorded. */
export const CancelErasureRequest = graphql(`
  mutation CancelErasureRequest($hubId: ID!, $erasureId: ID!) {
    cancelErasureRequest(hubId: $hubId, erasureId: $erasureId) {
      __typename
      ... on ErasureIsCancelled {
        message
      }
      ... on ErasureIsOver {
        message
      }
    }
  }
`);
