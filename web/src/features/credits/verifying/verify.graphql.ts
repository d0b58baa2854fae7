import { graphql } from '../../../graphql/graphql.js';

/** Whether a certificate is true. */
export const VerifyQuery = graphql(`
  query VerifyCertificate($serial: String!) {
    verifyCertificate(serial: $serial) {
      __typename
      ... on VerifiedCertificate {
        name
        title
        date
        credit
        state
      }
    }
  }
`);
