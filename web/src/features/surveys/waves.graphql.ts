import { graphql } from '../../graphql/graphql.js';

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

export const CreateWave = graphql(`
  mutation CreateWave($cohortId: ID!, $input: CreateWaveInput!) {
    createWave(cohortId: $cohortId, input: $input) {
      id
    }
  }
`);

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

export const CloseWave = graphql(`
  mutation CloseWave($id: ID!) {
    closeWave(id: $id) {
      id
      state
    }
  }
`);
