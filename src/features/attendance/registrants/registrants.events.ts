import { defineEvent } from '../../../platform/events/index.js';

/** A list of who registered for a meeting was read for a session; nothing of it counts yet. Subject: the list. */
export const RegistrantsRead = defineEvent<{ sessionId: string; registrants: number }>(
  'attendance.RegistrantsRead',
  { auditOnly: true },
);
/** A list of registrants that was only looked at was thrown away. Subject: the list. */
export const RegistrantsDiscarded = defineEvent<{ sessionId: string }>('attendance.RegistrantsDiscarded', {
  auditOnly: true,
});
/** A list of registrants was taken: people are known by their registration from now on. Subject: the list. */
export const RegistrantsTaken = defineEvent<{ sessionId: string; known: number; unknown: number }>(
  'attendance.RegistrantsTaken',
  { auditOnly: true },
);
/** A facilitator said who a registrant is, or took it back. Subject: the registrant. */
export const RegistrantMatched = defineEvent<{ listId: string; personId: string | null; guest: boolean }>(
  'attendance.RegistrantMatched',
  { auditOnly: true },
);
