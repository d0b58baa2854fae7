import type { ResultOf } from '../../graphql/graphql.js';
import { instantOf, wallClock } from '../../ui/wall-clock.js';
import type { MessageSessionsQuery, MessagesQuery } from './messages.graphql.js';

/** A message as the log shows it. */
export type Message = NonNullable<ResultOf<typeof MessagesQuery>['cohort']['messages']>['nodes'][number];

/** A session that a message can be about. */
export type AboutSession = ResultOf<typeof MessageSessionsQuery>['cohort']['sessions']['nodes'][number];

/** A message while it is being written. */
export interface Draft {
  audience: string;
  sessionId: string;
  subject: string;
  body: string;
  replyTo: string;
  later: boolean;
  /** `YYYY-MM-DD` and `HH:mm`, by the clocks of the reader's zone. */
  day: string;
  time: string;
}

/** Whether an audience is that of one session. */
export function needsSession(audience: string): boolean {
  return audience === 'attended' || audience === 'absent';
}

/** An empty draft, about a session or about none. */
export function emptyDraft(about: string | undefined): Draft {
  return {
    audience: 'participants',
    sessionId: about ?? '',
    subject: '',
    body: '',
    replyTo: 'sender',
    later: false,
    day: '',
    time: '09:00',
  };
}

/** A message that waits to be sent, to be changed, its time by the clocks of a zone. */
export function draftOf(message: Message, zone: string): Draft {
  const [day = '', time = ''] = wallClock(message.dueAt, zone).split('T');
  return {
    audience: message.audience,
    sessionId: message.sessionId ?? '',
    subject: message.subject,
    body: message.body,
    replyTo: message.replyTo,
    later: true,
    day,
    time,
  };
}

/** What the server is sent of a draft, whose time is by the clocks of a zone; null while that cannot be read. */
export function inputOf(draft: Draft, zone: string) {
  const local = `${draft.day}T${draft.time}`;
  if (draft.later && Number.isNaN(Date.parse(`${local}Z`))) return null;
  return {
    audience: draft.audience,
    sessionId: draft.sessionId || null,
    subject: draft.subject,
    body: draft.body,
    replyTo: draft.replyTo,
    at: draft.later ? instantOf(local, zone) : null,
  };
}

/** A key for what must not be sent twice. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
