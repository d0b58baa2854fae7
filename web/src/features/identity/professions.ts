import type { MessageDescriptor } from '@lingui/core';

/** The professions that the server knows, in its order, with their names. */
export const PROFESSIONS: Readonly<Record<string, MessageDescriptor>> = {
  physician: { id: 'profession.physician', message: 'Physician' },
  psychologist: { id: 'profession.psychologist', message: 'Psychologist' },
  nurse: { id: 'profession.nurse', message: 'Nurse' },
  nurse_practitioner: { id: 'profession.nursePractitioner', message: 'Nurse practitioner' },
  physician_assistant: { id: 'profession.physicianAssistant', message: 'Physician assistant' },
  social_worker: { id: 'profession.socialWorker', message: 'Social worker' },
  counselor: { id: 'profession.counselor', message: 'Counselor' },
  pharmacist: { id: 'profession.pharmacist', message: 'Pharmacist' },
  peer_support: { id: 'profession.peerSupport', message: 'Peer support specialist' },
  community_health_worker: { id: 'profession.communityHealthWorker', message: 'Community health worker' },
  other: { id: 'profession.other', message: 'Other' },
};

/** The name of a profession; null when none was given. */
export function professionName(code: string | null): MessageDescriptor | null {
  return code ? (PROFESSIONS[code] ?? { id: `profession.${code}`, message: code }) : null;
}
