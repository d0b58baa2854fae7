import { graphql } from '../../../graphql/graphql.js';

/** How a hub gives credit, as the page shows it. */
export const SetupFields = graphql(`
  fragment SetupFields on CreditSetup @_unmask {
    hubId
    viewerCanChange
    provider {
      name
      postalAddress
      handledElsewhere
    }
    slots {
      name
      meaning
      sample
    }
    types {
      code
      name
      unit
      units
      version
      offered
      statement
      providerNumber
      setAt
      sources {
        rule
        source
      }
      examples {
        scheduledMinutes
        attendedMinutes
        credit
      }
      rules {
        unitMinutes
        step
        rounding
        minimum
        partial {
          kind
          minutes
          amount
        }
        excludedParts
        eligibleProfessions
        evaluation
        assessmentRequired
        attestationRequired
        refusesSharedRoom
        faculty {
          creditsPerHour
          excludesLearnerCredit
        }
        claimWindowDays
        reportedTo
        reportWithinDays
        retentionYears
        printsCertificate
      }
    }
  }
`);

/** How a hub gives credit. */
export const CreditSetupQuery = graphql(
  `
    query CreditSetup($hubId: ID!) {
      hub(id: $hubId) {
        id
        name
        creditSetup {
          ...SetupFields
        }
      }
    }
  `,
  [SetupFields],
);

/** Sets what a hub says of itself as a provider. */
export const SetCreditProvider = graphql(`
  mutation SetCreditProvider($hubId: ID!, $input: CreditProviderInput!) {
    setCreditProvider(hubId: $hubId, input: $input) {
      hubId
    }
  }
`);

/** Sets a credit type. */
export const SetCreditType = graphql(`
  mutation SetCreditType($hubId: ID!, $code: String!, $input: CreditTypeInput!) {
    setCreditType(hubId: $hubId, code: $code, input: $input) {
      __typename
      ... on CreditTypeChanged {
        message
      }
    }
  }
`);

/** What some attendances would come to by rules that are not set yet. */
export const CreditExamplesQuery = graphql(`
  query CreditExamples($hubId: ID!, $code: String!, $rules: CreditRulesInput!) {
    creditExamples(hubId: $hubId, code: $code, rules: $rules) {
      scheduledMinutes
      attendedMinutes
      credit
    }
  }
`);

/** Who plans a program. */
export const PlannersQuery = graphql(`
  query Planners($programId: ID!) {
    program(id: $programId) {
      id
      planners {
        personId
        name
        since
      }
      viewerSetsPlanners
    }
  }
`);

/** Puts somebody down as planning a program. */
export const AddPlanner = graphql(`
  mutation AddPlanner($programId: ID!, $input: PlannerInput!) {
    addPlanner(programId: $programId, input: $input) {
      id
    }
  }
`);

/** Takes somebody off those who plan a program. */
export const RemovePlanner = graphql(`
  mutation RemovePlanner($programId: ID!, $personId: ID!) {
    removePlanner(programId: $programId, personId: $personId) {
      id
    }
  }
`);
