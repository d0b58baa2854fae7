import { seePolicy } from '../../../platform/authz/index.js';

/** Whose something is. */
export interface OfPerson {
  personId: string;
}

/** Only a person sees their whole profile. What others see of it, they see where they have to do with the person. */
export const seeOwnProfile = seePolicy<OfPerson>(
  'identity.see-own-profile',
  (viewer, { personId }) => viewer.personId === personId,
);

/** Licences and the NPI, on one's own profile. CE administrators have a rule of their own where people take part. */
export const seeOwnLicences = seePolicy<OfPerson>(
  'identity.see-own-licences',
  (viewer, { personId }) => viewer.personId === personId,
);

/** What a person needs to take part, on one's own profile. Teams have a rule of their own where people take part. */
export const seeOwnAccessNeeds = seePolicy<OfPerson>(
  'identity.see-own-access-needs',
  (viewer, { personId }) => viewer.personId === personId,
);

/** Nobody but the person ever sees their date of birth, nor that it is there. */
export const seeBirthDate = seePolicy<OfPerson>(
  'identity.see-birth-date',
  (viewer, { personId }) => viewer.personId === personId,
);
