import { graphql } from '../../graphql/graphql.js';

/** Founds a hub with the operator’s link. */
export const FoundHub = graphql(`
  mutation FoundHub($input: FoundHubInput!) {
    foundHub(input: $input) {
      __typename
      ... on HubFoundedType {
        hub {
          id
          name
        }
      }
      ... on FoundingLinkSpent {
        message
      }
    }
  }
`);

/** A hub with its programs and sources of support. */
export const HubQuery = graphql(`
  query Hub($id: ID!, $after: String) {
    hub(id: $id) {
      id
      name
      country
      zone
      language
      viewerCan {
        manage
        seeQuestionCounts
      }
      viewerMayAudit
      viewerSeesCreditLedger
      viewerSeesCreditSetup
      viewerSeesDisclosers
      viewerImportsPastCredit
      programs(first: 50, after: $after) {
        nodes {
          id
          name
          description
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
      resources {
        id
        title
        kind
        details
        url
      }
    }
  }
`);

/** One program. */
export const ProgramQuery = graphql(`
  query Program($id: ID!) {
    program(id: $id) {
      id
      hubId
      name
      description
      viewerSeesPlanners
    }
  }
`);

/** Begins a program. */
export const CreateProgram = graphql(`
  mutation CreateProgram($hubId: ID!, $input: CreateProgramInput!) {
    createProgram(hubId: $hubId, input: $input) {
      id
      name
    }
  }
`);

/** Adds a source of support. */
export const AddResource = graphql(`
  mutation AddResource($hubId: ID!, $input: AddResourceInput!) {
    addResource(hubId: $hubId, input: $input) {
      id
      title
    }
  }
`);

/** Chooses the language of mail to whoever has chosen none. */
export const SetHubLanguage = graphql(`
  mutation SetHubLanguage($hubId: ID!, $language: String!) {
    setHubLanguage(hubId: $hubId, language: $language) {
      id
      language
    }
  }
`);

/** The mail whose words a hub may change. */
export const HubMailsQuery = graphql(`
  query HubMails($id: ID!) {
    hub(id: $id) {
      id
      mails {
        template
        title
        occasion
        slots {
          name
          meaning
          sample
          required
        }
        texts {
          language
          default {
            subject
            body
          }
          own {
            subject
            body
          }
        }
      }
    }
  }
`);

/** Puts the hub’s own words in the place of a mail’s. */
export const SetMailText = graphql(`
  mutation SetMailText($hubId: ID!, $template: String!, $language: String!, $subject: String!, $body: String!) {
    setMailText(hubId: $hubId, template: $template, language: $language, subject: $subject, body: $body) {
      template
    }
  }
`);

/** Goes back to the product’s words. */
export const ResetMailText = graphql(`
  mutation ResetMailText($hubId: ID!, $template: String!, $language: String!) {
    resetMailText(hubId: $hubId, template: $template, language: $language) {
      template
    }
  }
`);
