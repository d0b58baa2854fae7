export { addressFault } from './address.rules.js';
export { addressedTo } from './addressed-to.js';
export { MailChoiceChanged, MergeUndone, PeopleMerged } from './identity.events.js';
export { IdentityModule } from './identity.module.js';
export {
  emailKeyOf,
  hashOf,
  isErased,
  isZone,
  LANGUAGES,
  newToken,
} from './identity.rules.js';
export { Me } from './identity.types.js';
export type { Mergeable } from './merging/merge-walls.js';
export { type MergeFacts, MergesReader } from './merging/merges.reader.js';
export { type MergeOf, type MergePreview, Merging, type Walled } from './merging/merging.js';
export { hintOf, UNDO_DAYS, undoableUntil } from './merging/merging.rules.js';
export { type PersonAddress, type PersonFacts, PersonReader } from './person.reader.js';
export { type NewPerson, PersonRegistrar } from './person.registrar.js';
export {
  PROFESSION_GROUPS,
  PROFESSIONS,
  type Profession,
  type ProfessionGroup,
  professionGroupOf,
} from './professions.rules.js';
export { BirthDates } from './profile/birth-dates.js';
export { type Practice, ProfileReader, type Spoke } from './profile/profile.reader.js';
export { LicenceType, PracticeType } from './profile/profile.types.js';
export { ProviderFileError } from './providers/provider-file.js';
export { Recovery } from './recovery/recovery.js';
export { browserFamily } from './signing-in/browser-family.rules.js';
export { FreshProof } from './signing-in/fresh-proof.js';
export { LinkSessions } from './signing-in/link-sessions.js';
export { ApiTokens, MOST_TOKEN_DAYS } from './tokens/api-tokens.js';
