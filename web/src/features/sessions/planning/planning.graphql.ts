import { graphql } from '../../../graphql/graphql.js';

/** A series as it would be. */
export const PreviewSeries = graphql(`
  query PreviewSeries($cohortId: ID!, $input: CreateSeriesInput!) {
    preview: previewSeries(cohortId: $cohortId, input: $input) {
      sessions {
        startsAt
        endsAt
        plain
        conflicts {
          kind
          words
        }
      }
    }
  }
`);

/** Sessions at chosen dates as they would be. */
export const PreviewSessions = graphql(`
  query PreviewSessions($cohortId: ID!, $input: CreateSessionsInput!) {
    preview: previewSessions(cohortId: $cohortId, input: $input) {
      sessions {
        startsAt
        endsAt
        plain
        conflicts {
          kind
          words
        }
      }
    }
  }
`);

/** Schedules a series. */
export const CreateSeries = graphql(`
  mutation CreateSeries($cohortId: ID!, $input: CreateSeriesInput!) {
    createSeries(cohortId: $cohortId, input: $input) {
      series {
        id
      }
      sessions {
        id
      }
    }
  }
`);

/** Schedules sessions at chosen dates. */
export const CreateSessions = graphql(`
  mutation CreateSessions($cohortId: ID!, $input: CreateSessionsInput!) {
    createSessions(cohortId: $cohortId, input: $input) {
      id
    }
  }
`);
