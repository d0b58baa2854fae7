import { emailKeyOf } from '../../identity/index.js';

/** What Zoom tells of a meeting. */
export interface MeetingTold {
  /** The meeting's number, as in its address. */
  readonly number: string;
  /** Tells runs of one number apart. */
  readonly uuid: string;
  readonly startedAt: Date | null;
}

/** That somebody joined or left. */
export interface ParticipantTold {
  /** Which connection: what joins and leaves. */
  readonly connection: string;
  readonly here: boolean;
  readonly at: Date;
  /** As shown in the meeting; empty where Zoom tells none. */
  readonly name: string;
  /** As addresses are compared; null where Zoom tells none, as it does of guests. */
  readonly email: string | null;
  /** Of who registered for the meeting: the only key that stays the same when they join again. */
  readonly registrantId: string | null;
}

/** A request of Zoom's, as far as it concerns us. */
export type ZoomEvent =
  | { readonly kind: 'question'; readonly plainToken: string }
  | { readonly kind: 'participant'; readonly meeting: MeetingTold; readonly participant: ParticipantTold }
  | { readonly kind: 'ended'; readonly meeting: MeetingTold; readonly at: Date }
  | { readonly kind: 'other' };

const OTHER: ZoomEvent = { kind: 'other' };
const NUMBER = /^\d{9,12}$/;
const MOST_CHARACTERS = 200;

/** Reads a request of Zoom's; what is not told fully, or does not concern us, is `other`. */
export function readZoomEvent(body: unknown): ZoomEvent {
  const { event, payload } = fields(body);
  if (event === 'endpoint.url_validation') {
    const plainToken = text(fields(payload).plainToken);
    return plainToken ? { kind: 'question', plainToken } : OTHER;
  }
  const object = fields(fields(payload).object);
  const meeting = meetingOf(object);
  if (!meeting) return OTHER;
  if (event === 'meeting.ended') {
    const at = instant(object.end_time);
    return at ? { kind: 'ended', meeting, at } : OTHER;
  }
  if (event !== 'meeting.participant_joined' && event !== 'meeting.participant_left') return OTHER;
  const participant = participantOf(fields(object.participant), event === 'meeting.participant_joined');
  return participant ? { kind: 'participant', meeting, participant } : OTHER;
}

function meetingOf(object: Readonly<Record<string, unknown>>): MeetingTold | null {
  const number = text(object.id);
  const uuid = text(object.uuid);
  return NUMBER.test(number) && uuid ? { number, uuid, startedAt: instant(object.start_time) } : null;
}

function participantOf(of: Readonly<Record<string, unknown>>, here: boolean): ParticipantTold | null {
  const at = instant(here ? of.join_time : of.leave_time);
  const name = text(of.user_name);
  const email = text(of.email);
  const registrantId = text(of.registrant_id) || null;
  // The first two tell connections apart; where they are missing, whoever it is has one.
  const connection = text(of.participant_uuid) || text(of.user_id) || registrantId || email || name;
  if (!at || !connection) return null;
  return { connection, here, at, name, email: email ? emailKeyOf(email) : null, registrantId };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A number or a text, without control characters, cut off where it has no end; else empty. */
function text(value: unknown): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : '';
  if (typeof value !== 'string') return '';
  return value
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS);
}

/** In whole seconds, as attendance is counted. */
function instant(value: unknown): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : new Date(Math.floor(at / 1000) * 1000);
}
