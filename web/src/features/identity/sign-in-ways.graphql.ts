import { graphql } from '../../graphql/graphql.js';

/** The ways of signing in beside mailed links and passkeys. */
export const SignInWaysQuery = graphql(`
  query SignInWays {
    signInWays {
      secondFactor
      providers {
        id
        name
      }
    }
  }
`);

/** Begins to sign in with an institution. */
export const BeginProviderSignIn = graphql(`
  mutation BeginProviderSignIn($provider: String!) {
    beginProviderSignIn(provider: $provider) {
      url
    }
  }
`);

/** Begins a session for whoever came back from their institution. */
export const FinishProviderSignIn = graphql(`
  mutation FinishProviderSignIn($query: String!) {
    finishProviderSignIn(query: $query) {
      personId
    }
  }
`);

/** Asks this browser for a passkey, to sign in. */
export const BeginPasskeySignIn = graphql(`
  mutation BeginPasskeySignIn {
    beginPasskeySignIn {
      id
      optionsJson
    }
  }
`);

/** Begins a session by a passkey. */
export const FinishPasskeySignIn = graphql(`
  mutation FinishPasskeySignIn($input: PasskeyAnswerInput!) {
    finishPasskeySignIn(input: $input) {
      personId
    }
  }
`);
