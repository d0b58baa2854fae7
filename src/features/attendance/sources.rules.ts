/**
 * Where it can be known from that somebody was there.
 *
 * - `zoom_csv`, `teams_report`: a report that was taken in after the meeting.
 * - `zoom_webhook`: Zoom told it while the meeting went on.
 * - `live_roster`: a facilitator saw them.
 * - `room_code`: they checked in by the code on the screen of a room that several people shared.
 * - `room_sheet`: they stand on the sheet of such a room.
 * - `self_attested`: they said so themselves.
 */
export const PRESENCE_SOURCES = [
  'zoom_csv',
  'teams_report',
  'zoom_webhook',
  'live_roster',
  'room_code',
  'room_sheet',
  'self_attested',
] as const;

/** One of {@link PRESENCE_SOURCES}. */
export type PresenceSource = (typeof PRESENCE_SOURCES)[number];

/** The sources that tell of several people sharing one connection, which some boards do not accept for credit. */
export const SHARED_ROOMS: readonly PresenceSource[] = ['room_code', 'room_sheet'];
