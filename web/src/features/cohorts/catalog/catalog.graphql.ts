import { graphql } from '../../../graphql/graphql.js';

/** The cohorts that are listed, of one hub or of all. */
export const CatalogQuery = graphql(`
  query Catalog($hubId: ID, $after: String) {
    catalog(hubId: $hubId, first: 20, after: $after) {
      nodes {
        slug
        name
        audience
        hubName
        programName
        registration
        seats
        opensAt
        nextSession {
          startsAt
          zone
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** The page of a cohort, with what one agrees to by registering. */
export const CohortFaceQuery = graphql(`
  query CohortFace($slug: String!, $language: String) {
    cohortPage(slug: $slug) {
      slug
      name
      description
      audience
      hubName
      programName
      registration
      seats
      approval
      opensAt
      closesAt
      consentText(language: $language) {
        id
        body
      }
      nextSession {
        startsAt
        endsAt
        zone
        sessionsAhead
      }
    }
  }
`);
