import { graphql } from '../../../graphql/graphql.js';

/** The certificates of a cohort that were made at once. */
export const BatchesQuery = graphql(`
  query CertificateBatches($cohortId: ID!) {
    cohort(id: $cohortId) {
      id
      sessions(first: 100) {
        nodes {
          id
          title
          startsAt
        }
      }
      certificateBatches {
        id
        sessionTitle
        creditType
        cumulative
        done
        total
        made
        failed
        faults
        createdAt
      }
    }
  }
`);

/** Has certificates made. */
export const PrepareCertificates = graphql(`
  mutation PrepareCertificates($cohortId: ID!, $input: PrepareCertificatesInput!) {
    prepareCertificates(cohortId: $cohortId, input: $input) {
      __typename
      ... on CertificateBatch {
        id
      }
      ... on NothingToCertify {
        message
      }
    }
  }
`);
