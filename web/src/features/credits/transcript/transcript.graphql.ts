import { graphql } from '../../../graphql/graphql.js';

/** All credit that the viewer earned, hub by hub and year by year. */
export const TranscriptQuery = graphql(`
  query OwnTranscripts {
    me {
      id
      creditTranscripts {
        hubId
        provider
        cohorts {
          cohortId
          cohortName
          creditType
          typeName
          sessions
        }
        years {
          year
          totals {
            creditType
            typeName
            amount
            unit
          }
          lines {
            awardId
            title
            day
            creditType
            typeName
            amount
            unit
            revoked
            imported
            certificateId
            reported {
              to
              by
              daysLeft
            }
          }
        }
      }
    }
  }
`);

/** One certificate about all of one’s credit of a type in a cohort. */
export const IssueCumulative = graphql(`
  mutation IssueCumulativeCertificate($cohortId: ID!, $input: CumulativeCertificateInput!) {
    issueCumulativeCertificate(cohortId: $cohortId, input: $input) {
      __typename
      ... on CreditCertificate {
        id
      }
      ... on NothingToCertify {
        message
      }
    }
  }
`);
