import type { MessageDescriptor } from '@lingui/core';

const WORDS = {
  open: { id: 'face.open', message: 'Seats are free' },
  few: { id: 'face.few', message: 'Few seats are left' },
  waitlist: { id: 'face.waitlist', message: 'Full – you can join the waitlist' },
  full: { id: 'face.full', message: 'Full' },
  not_yet: { id: 'face.notYet', message: 'Registration has not opened yet' },
  closed: { id: 'face.closed', message: 'Registration is closed' },
} as const satisfies Record<string, MessageDescriptor>;

/** Whether one can register, and how full it is, in a phrase. */
export function faceWords(face: { registration: string; seats: string }): MessageDescriptor {
  const key = face.registration === 'open' ? face.seats : face.registration;
  return (WORDS as Record<string, MessageDescriptor>)[key] ?? WORDS.closed;
}
