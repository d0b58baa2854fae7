import { graphql } from '../../../graphql/graphql.js';

/** Who of a hub may be one person, a page at a time. */
export const DuplicatesQuery = graphql(`
  query Duplicates($hubId: ID!, $after: String) {
    hub(id: $hubId) {
      id
      name
    }
    possibleDuplicates(hubId: $hubId, first: 20, after: $after) {
      nodes {
        one {
          id
          name
          email
          profession
          cohorts
        }
        other {
          id
          name
          email
          profession
          cohorts
        }
        evidence
        cohortsOfBoth
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Whether one is an admin of a hub. */
export const HubAdminQuery = graphql(`
  query HubAdmin($hubId: ID!) {
    hub(id: $hubId) {
      id
      viewerCan {
        manage
      }
    }
  }
`);

/** How many pairs of a hub may be one person. */
export const DuplicatesCountQuery = graphql(`
  query DuplicatesCount($hubId: ID!) {
    possibleDuplicates(hubId: $hubId, first: 1) {
      totalCount
    }
  }
`);

/** What joining two people comes to. */
export const MergePreviewQuery = graphql(`
  query MergePreview($hubId: ID!, $oneId: ID!, $otherId: ID!, $stayId: ID) {
    mergePreview(hubId: $hubId, oneId: $oneId, otherId: $otherId, stayId: $stayId) {
      __typename
      ... on MergeImpossible {
        message
      }
      ... on MergePreviewType {
        stay {
          id
          name
          email
          profession
          createdAt
          lastSeenAt
        }
        go {
          id
          name
          email
          profession
          createdAt
          lastSeenAt
        }
        counts {
          what
          rows
        }
        collisions {
          cohortName
          stay
          go
          becomes
        }
      }
    }
  }
`);

/** Joins two people. */
export const MergePeople = graphql(`
  mutation MergePeople($hubId: ID!, $stayId: ID!, $goId: ID!) {
    mergePeople(hubId: $hubId, stayId: $stayId, goId: $goId) {
      __typename
      ... on MergeImpossible {
        message
      }
      ... on PeopleJoined {
        merge {
          id
        }
      }
    }
  }
`);

/** Says that two are not one person. */
export const KeepApart = graphql(`
  mutation KeepApart($hubId: ID!, $oneId: ID!, $otherId: ID!) {
    keepApart(hubId: $hubId, oneId: $oneId, otherId: $otherId) {
      oneId
    }
  }
`);

/** Who was joined in a hub. */
export const MergesQuery = graphql(`
  query Merges($hubId: ID!, $after: String) {
    merges(hubId: $hubId, first: 20, after: $after) {
      nodes {
        id
        mergedAt
        byName
        stay {
          id
          name
          email
        }
        go {
          id
          name
          email
        }
        undoneAt
        undoableUntil
        whyNotUndone
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Takes two people apart again. */
export const UndoMerge = graphql(`
  mutation UndoMerge($mergeId: ID!) {
    undoMerge(mergeId: $mergeId) {
      __typename
      ... on UndoImpossible {
        message
      }
      ... on PeopleParted {
        left
        merge {
          id
        }
      }
    }
  }
`);
