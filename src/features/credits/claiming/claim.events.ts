import { defineEvent } from '../../../platform/events/index.js';

/** The office gave somebody more time for claiming. Subject: the session; why is kept beside it. */
export const ClaimReopened = defineEvent<{ personId: string }>('credits.ClaimReopened', { auditOnly: true });
/** People were invited to claim credit of a session. Subject: the session. */
export const ClaimsInvited = defineEvent<{ people: number }>('credits.ClaimsInvited', { auditOnly: true });
/** Attendance comes to another credit than was awarded. Subject: the session. */
export const AwardChangesFound = defineEvent<{ awards: number }>('credits.AwardChangesFound', {
  auditOnly: true,
});
/** The office put an award right, or lets its holder claim more. Subject: the change. */
export const AwardChangeConfirmed = defineEvent<{ sessionId: string; lower: boolean }>(
  'credits.AwardChangeConfirmed',
  { auditOnly: true },
);
/** The office left an award as it stands; why is kept beside it. Subject: the change. */
export const AwardChangeDeclined = defineEvent<{ sessionId: string }>('credits.AwardChangeDeclined', {
  auditOnly: true,
});
