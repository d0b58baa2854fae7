import { graphql } from '../../../graphql/graphql.js';

/** Who is in a cohort, narrowed, a page at a time; null for whoever may not see it. */
export const FilteredRosterQuery = graphql(`
  query FilteredRoster($id: ID!, $filter: RosterFilter, $after: String) {
    cohort(id: $id) {
      id
      rosterCounts {
        state
        people
      }
      roster(first: 30, filter: $filter, after: $after) {
        nodes {
          id
          state
          waitPlace
          enrolledAt
          person {
            id
            name
            email
            mailMark
            profession
            practice {
              credentials
              organization
              site
              country
              region
              county
              rurality
            }
          }
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

/** Has mail sent again to somebody from whose address it came back. */
export const TryAddressAgain = graphql(`
  mutation TryAddressAgain($enrollmentId: ID!) {
    tryAddressAgain(enrollmentId: $enrollmentId) {
      id
    }
  }
`);

/** Does one thing with many people. */
export const ChangeEnrollments = graphql(`
  mutation ChangeEnrollments($cohortId: ID!, $input: BulkInput!) {
    changeEnrollments(cohortId: $cohortId, input: $input) {
      done
      unchanged
      notes
    }
  }
`);
