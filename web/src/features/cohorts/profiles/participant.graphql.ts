import { graphql } from '../../../graphql/graphql.js';

/** One participant, without what has a rule of its own. */
export const ParticipantQuery = graphql(`
  query Participant($id: ID!) {
    participant(enrollmentId: $id) {
      id
      state
      pronouns
      languages
      person {
        id
        name
        email
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
      viewerCan {
        seeAccessNeeds
        seeLicences
      }
    }
  }
`);

/** What a participant needs to take part; each reading is kept in the trail. */
export const AccessNeedsQuery = graphql(`
  query AccessNeeds($id: ID!) {
    participant(enrollmentId: $id) {
      id
      accessNeeds
    }
  }
`);

/** A participant’s licences and NPI; each reading is kept in the trail. */
export const LicencesQuery = graphql(`
  query ParticipantLicences($id: ID!) {
    participant(enrollmentId: $id) {
      id
      npi
      licences {
        country
        region
        kind
        number
      }
    }
  }
`);
