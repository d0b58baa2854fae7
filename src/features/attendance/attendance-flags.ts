/**
 * What a reviewer should know about a person's attendance, in the order in which flags are told.
 *
 * - `name_only`: no row has an e-mail; the person was put together by the name alone.
 * - `no_times`: no row has a usable join and leave time, so the minutes are unknown, which is not zero.
 * - `waiting_room_excluded`: rows tell of time in the waiting room, which does not count.
 * - `overlap_merged`: two of the person's intervals shared time (two devices); it counts once.
 * - `rejoined`: the person was away in between.
 * - `clipped`: presence before the start or after the end was cut off.
 * - `negative_interval`: a row leaves before it joins; it does not count.
 * - `renamed`: the person appears under more than one name.
 * - `phone`: a telephone caller.
 */
export const ATTENDANCE_FLAGS = [
  'name_only',
  'no_times',
  'waiting_room_excluded',
  'overlap_merged',
  'rejoined',
  'clipped',
  'negative_interval',
  'renamed',
  'phone',
] as const;

/** One of {@link ATTENDANCE_FLAGS}. */
export type AttendanceFlag = (typeof ATTENDANCE_FLAGS)[number];

/** The flags of a set, in the order in which they are told. */
export function inOrder(flags: ReadonlySet<AttendanceFlag>): AttendanceFlag[] {
  return flags.size === 0 ? [] : ATTENDANCE_FLAGS.filter((flag) => flags.has(flag));
}
