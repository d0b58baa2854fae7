import { graphql } from '../../../graphql/graphql.js';

/** All that a person has told of themselves, and what their hubs ask beyond it. */
export const MyProfileQuery = graphql(`
  query MyProfile {
    me {
      id
      name
      zone
      language
      profession
      profile {
        credentials
        organization
        site
        country
        region
        county
        postalCode
        rurality
        languages
        pronouns
        accessNeeds
        npi
        licences {
          country
          region
          kind
          number
        }
        birthDateAskedFor
        birthDateGiven
      }
    }
    myHubs(first: 20) {
      nodes {
        id
        name
        spokes {
          organization
          site
        }
        questions {
          id
          kind
          active
          version
          words {
            language
            label
            options
          }
          mine {
            version
            declined
            choices
            text
          }
        }
      }
    }
  }
`);

/** Changes one’s own name, pronouns, zone and language. */
export const ChangeProfile = graphql(`
  mutation ChangeProfile($input: ProfileInput!) {
    changeProfile(input: $input) {
      id
      name
      zone
      language
    }
  }
`);

/** Puts one’s own work. */
export const SetMyWork = graphql(`
  mutation SetMyWork($input: WorkInput!) {
    setMyWork(input: $input) {
      id
    }
  }
`);

/** Puts where one works. */
export const SetMyPlace = graphql(`
  mutation SetMyPlace($input: PlaceInput!) {
    setMyPlace(input: $input) {
      id
    }
  }
`);

/** Puts one’s own licences and NPI, all together. */
export const SetMyLicences = graphql(`
  mutation SetMyLicences($licences: [LicenceInput!]!, $npi: String) {
    setMyLicences(licences: $licences, npi: $npi) {
      id
    }
  }
`);

/** Puts the languages one speaks and what one needs to take part. */
export const SetMyLanguages = graphql(`
  mutation SetMyLanguages($input: LanguagesInput!) {
    setMyLanguages(input: $input) {
      id
    }
  }
`);

/** One’s own date of birth. */
export const MyBirthDateQuery = graphql(`
  query MyBirthDate {
    myBirthDate
  }
`);

/** Keeps one’s own date of birth. */
export const SetMyBirthDate = graphql(`
  mutation SetMyBirthDate($date: String!) {
    setMyBirthDate(date: $date)
  }
`);

/** Takes one’s own date of birth away. */
export const RemoveMyBirthDate = graphql(`
  mutation RemoveMyBirthDate {
    removeMyBirthDate
  }
`);

/** Puts the offer to finish one’s profile away. */
export const DismissProfileOffer = graphql(`
  mutation DismissProfileOffer {
    dismissProfileOffer {
      id
    }
  }
`);
