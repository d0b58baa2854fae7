import { Refusal } from '../../platform/refusal/index.js';
import type { MatchAttendanceInput } from './attendance.inputs.js';

/**
 * Whom somebody in a report or list was said to be; null for a guest, and where it was taken back.
 *
 * @param mayBe those of whom it may be said
 * @throws Refusal INVALID_INPUT for anybody else, and for words that say nothing or two things
 */
export function saidPerson(
  { personId, guest }: MatchAttendanceInput,
  mayBe: readonly { readonly id: string }[],
): string | null {
  if (personId && guest) {
    throw Refusal.invalid('A participant is either a person or a guest.', {
      guest: 'cannot be said of a person',
    });
  }
  if (!personId && typeof guest !== 'boolean') {
    throw Refusal.invalid('Please say who this is.', { personId: 'is missing' });
  }
  if (!personId) return null;
  if (mayBe.some(({ id }) => id === personId)) return personId;
  throw Refusal.invalid('This person is not expected at the session. Enroll them first, or mark a guest.', {
    personId: 'is not expected at the session',
  });
}
