import { defineEvent } from '../../platform/events/index.js';

/** A message was written, to be sent now or later. Subject: the message. */
export const MessageWritten = defineEvent<{ audience: string; later: boolean }>('messages.MessageWritten', {
  auditOnly: true,
});
/** A message that was not sent yet was changed. Subject: the message. */
export const MessageChanged = defineEvent<{ audience: string }>('messages.MessageChanged', {
  auditOnly: true,
});
/** A message that was not sent yet was called off. Subject: the message. */
export const MessageCalledOff = defineEvent<Record<string, never>>('messages.MessageCalledOff', {
  auditOnly: true,
});
/** Mail was ordered for everyone whom a message is for. Subject: the message. */
export const MessageSent = defineEvent<{ audience: string; people: number }>('messages.MessageSent', {
  auditOnly: true,
});
/** A message was sent to its writer alone, to be looked at. Subject: the message. */
export const MessageTested = defineEvent<Record<string, never>>('messages.MessageTested', {
  auditOnly: true,
});
/** An announcement of sessions was put into the log of messages. Subject: the announcement. */
export const AnnouncementLogged = defineEvent<Record<string, never>>('messages.AnnouncementLogged', {
  auditOnly: true,
});
