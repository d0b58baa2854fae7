import { defineEvent } from '../../platform/events/index.js';

/** Somebody who teaches stated their financial relationships, or that they have none. Subject: the statement. */
export const Disclosed = defineEvent<{ sessionId: string }>('credits.Disclosed', { auditOnly: true });
