import { graphql } from '../../graphql/graphql.js';

/** Who is signed in; null for nobody. */
export const MeQuery = graphql(`
  query Me {
    me {
      id
      name
      email
      profession
      zone
      language
      secondFactor {
        needed
        used
        have
      }
    }
  }
`);

/** Asks for a mailed sign-in link. */
export const RequestSignInLink = graphql(`
  mutation RequestSignInLink($email: String!) {
    requestSignInLink(email: $email) {
      code
    }
  }
`);

/** Begins a session with the token of a link. */
export const FinishSignIn = graphql(`
  mutation FinishSignIn($token: String!, $code: String) {
    finishSignIn(token: $token, code: $code) {
      __typename
      ... on SignInDone {
        personId
      }
      ... on SignInCodeNeeded {
        wrong
      }
      ... on SignInLinkSpent {
        message
      }
    }
  }
`);

/** Ends the session of this browser. */
export const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Why no mail goes to one’s own address; null while it does. */
export const MailTroubleQuery = graphql(`
  query MailTrouble {
    me {
      id
      email
      mailTrouble {
        mark
        since
      }
    }
  }
`);

/** Has mail sent to one’s own address again. */
export const TakeMailAgain = graphql(`
  mutation TakeMailAgain {
    takeMailAgain {
      id
    }
  }
`);

/** Which mail one wants. */
export const MailChoicesQuery = graphql(`
  query MailChoices {
    me {
      id
      mailChoices {
        kind
        wanted
      }
    }
  }
`);

/** Switches a kind of mail on or off for oneself. */
export const SetMailChoice = graphql(`
  mutation SetMailChoice($kind: String!, $wanted: Boolean!) {
    setMailChoice(kind: $kind, wanted: $wanted) {
      kind
      wanted
    }
  }
`);
