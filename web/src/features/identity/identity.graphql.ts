import { graphql } from '../../graphql/graphql.js';

export const MeQuery = graphql(`
  query Me {
    me {
      id
      name
      email
      profession
      zone
      language
    }
  }
`);

export const RequestSignInLink = graphql(`
  mutation RequestSignInLink($email: String!) {
    requestSignInLink(email: $email) {
      message
    }
  }
`);

export const FinishSignIn = graphql(`
  mutation FinishSignIn($token: String!) {
    finishSignIn(token: $token) {
      __typename
      ... on SignInDone {
        personId
      }
      ... on SignInLinkSpent {
        message
      }
    }
  }
`);

export const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export const ChangeProfile = graphql(`
  mutation ChangeProfile($input: ProfileInput!) {
    changeProfile(input: $input) {
      id
      name
      zone
      profession
      language
    }
  }
`);
