import type { MessageDescriptor } from '@lingui/core';

/** The professions that the server knows, in the order of their groups, with their names. */
export const PROFESSIONS: Readonly<Record<string, MessageDescriptor>> = {
  physician: { id: 'profession.physician', message: 'Physician' },
  physician_assistant: { id: 'profession.physicianAssistant', message: 'Physician assistant' },
  nurse: { id: 'profession.nurse', message: 'Nurse' },
  nurse_practitioner: { id: 'profession.nursePractitioner', message: 'Nurse practitioner' },
  psychologist: { id: 'profession.psychologist', message: 'Psychologist' },
  social_worker: { id: 'profession.socialWorker', message: 'Social worker' },
  counselor: { id: 'profession.counselor', message: 'Counselor' },
  pharmacist: { id: 'profession.pharmacist', message: 'Pharmacist' },
  peer_support: { id: 'profession.peerSupport', message: 'Peer support specialist' },
  community_health_worker: { id: 'profession.communityHealthWorker', message: 'Community health worker' },
  other: { id: 'profession.other', message: 'Other' },
};

/** The groups of professions that the server counts by, with their names and members. A test holds the two together. */
export const PROFESSION_GROUPS: readonly { name: MessageDescriptor; members: readonly string[] }[] = [
  {
    name: { id: 'professions.physician', message: 'Medicine' },
    members: ['physician', 'physician_assistant'],
  },
  { name: { id: 'professions.nursing', message: 'Nursing' }, members: ['nurse', 'nurse_practitioner'] },
  {
    name: { id: 'professions.behavioralHealth', message: 'Behavioral health' },
    members: ['psychologist', 'social_worker', 'counselor'],
  },
  { name: { id: 'professions.pharmacy', message: 'Pharmacy' }, members: ['pharmacist'] },
  {
    name: { id: 'professions.community', message: 'Community and peer support' },
    members: ['peer_support', 'community_health_worker'],
  },
  { name: { id: 'professions.other', message: 'Others' }, members: ['other'] },
];

/** The name of a profession; null when none was given. */
export function professionName(code: string | null): MessageDescriptor | null {
  return code ? (PROFESSIONS[code] ?? { id: `profession.${code}`, message: code }) : null;
}
