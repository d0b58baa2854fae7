import { graphql } from '../../graphql/graphql.js';

/** The survey waves of a cohort, with counts alone. */
export const WavesQuery = graphql(`
  query Waves($cohortId: ID!, $after: String) {
    waves(cohortId: $cohortId, first: 20, after: $after) {
      nodes {
        id
        title
        state
        minSessions
        displayThreshold
        detailThreshold
        openedAt
        closesAt
        closedAt
        reminders
        lastRemindedAt
        instruments {
          code
          title
        }
        response {
          invited
          answered
          note
        }
        viewerCan {
          open
          remind
          close
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

/** Draws up a wave. */
export const CreateWave = graphql(`
  mutation CreateWave($cohortId: ID!, $input: CreateWaveInput!) {
    createWave(cohortId: $cohortId, input: $input) {
      id
    }
  }
`);

/** Opens a wave, or says why it cannot open. */
export const OpenWave = graphql(`
  mutation OpenWave($id: ID!) {
    openWave(id: $id) {
      __typename
      ... on WaveIsOpen {
        wave {
          id
          state
        }
      }
      ... on WaveNotReady {
        message
        reasons
      }
    }
  }
`);

/** Calls for reminders. */
export const RemindWave = graphql(`
  mutation RemindWave($id: ID!) {
    remindWave(id: $id) {
      __typename
      ... on RemindersOrdered {
        wave {
          id
          reminders
        }
      }
      ... on ReminderTooSoon {
        message
        notBefore
      }
    }
  }
`);

/** Ends a wave before its day. */
export const CloseWave = graphql(`
  mutation CloseWave($id: ID!) {
    closeWave(id: $id) {
      id
      state
    }
  }
`);
