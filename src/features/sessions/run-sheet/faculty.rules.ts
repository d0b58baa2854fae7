import type { FacultySlot } from './run-sheet.entity.js';

/**
 * Who teaches by the plan, where another session is to have the same faculty: whoever stood in for somebody did so on
 * that day alone.
 *
 * @returns a slot for each person, for each session that slots were given of
 */
export function asPlanned<Slot extends Pick<FacultySlot, 'sessionId' | 'personId' | 'substituteFor'>>(
  slots: readonly Slot[],
): Slot[] {
  const planned = new Map<string, Slot>();
  for (const slot of slots) {
    const personId = slot.substituteFor ?? slot.personId;
    const key = `${slot.sessionId} ${personId}`;
    if (!planned.has(key)) planned.set(key, { ...slot, personId, substituteFor: null });
  }
  return [...planned.values()];
}
