import { graphql } from '../../graphql/graphql.js';

/** How one signs in, and where one is signed in. */
export const SecurityQuery = graphql(`
  query Security {
    me {
      id
      secondFactor {
        needed
        used
        have
      }
      passkeys {
        id
        name
        createdAt
        lastUsedAt
        backedUp
      }
      browserSessions {
        id
        browser
        method
        createdAt
        lastSeenAt
        current
        strong
      }
      apiTokens {
        id
        label
        scope
        createdAt
        expiresAt
      }
    }
  }
`);

/** Begins to add a passkey. */
export const BeginPasskey = graphql(`
  mutation BeginPasskey {
    beginPasskey {
      id
      optionsJson
    }
  }
`);

/** Adds the passkey that this browser made. */
export const AddPasskey = graphql(`
  mutation AddPasskey($input: NewPasskeyInput!) {
    addPasskey(input: $input) {
      id
    }
  }
`);

/** Gives a passkey another name. */
export const RenamePasskey = graphql(`
  mutation RenamePasskey($id: ID!, $name: String!) {
    renamePasskey(id: $id, name: $name) {
      id
      name
    }
  }
`);

/** Removes a passkey. */
export const RemovePasskey = graphql(`
  mutation RemovePasskey($id: ID!, $evenIfLast: Boolean) {
    removePasskey(id: $id, evenIfLast: $evenIfLast) {
      __typename
      ... on PasskeyGone {
        removedId
      }
      ... on LastPasskey {
        message
      }
    }
  }
`);

/** Asks for one of one’s own passkeys, as second factor. */
export const BeginStrengthening = graphql(`
  mutation BeginStrengthening {
    beginStrengthening {
      id
      optionsJson
    }
  }
`);

/** Makes this session strong. */
export const StrengthenSession = graphql(`
  mutation StrengthenSession($input: PasskeyAnswerInput!) {
    strengthenSession(input: $input)
  }
`);

/** Ends one of one’s own sessions. */
export const EndBrowserSession = graphql(`
  mutation EndBrowserSession($id: ID!) {
    endBrowserSession(id: $id)
  }
`);

/** Ends all of one’s sessions but this one. */
export const EndOtherBrowserSessions = graphql(`
  mutation EndOtherBrowserSessions {
    endOtherBrowserSessions
  }
`);

/** Makes a token by which a program acts for oneself. */
export const CreateApiToken = graphql(`
  mutation CreateApiToken($input: ApiTokenInput!) {
    createApiToken(input: $input) {
      token
    }
  }
`);

/** Ends a token. */
export const EndApiToken = graphql(`
  mutation EndApiToken($id: ID!) {
    endApiToken(id: $id)
  }
`);
