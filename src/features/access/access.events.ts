import { defineEvent } from '../../platform/events/index.js';

/** A person was given a role. Subject: the grant. */
export const RoleGranted = defineEvent<{ personId: string; role: string; until: string | null }>(
  'access.RoleGranted',
);
/** A role is held for longer than was said before. Subject: the grant. */
export const RoleExtended = defineEvent<{ personId: string; role: string; until: string | null }>(
  'access.RoleExtended',
  { auditOnly: true },
);
/** A role ended. Subject: the grant. */
export const RoleRevoked = defineEvent<{ personId: string; role: string }>('access.RoleRevoked', {
  auditOnly: true,
});
/**
 * Somebody was refused what they asked for. Subject: the narrowest place it was about, else the person themselves. Who
 * has nothing to do with the hub is an outsider: its trail tells that it happened, and not who they are.
 */
export const AccessRefused = defineEvent<{ what: string; outsider: boolean }>('access.Refused', {
  auditOnly: true,
});
/** What others confided was read. Subject: the narrowest place it was about. */
export const ConfidedRead = defineEvent<{ what: string }>('access.ConfidedRead', { auditOnly: true });
/** Something was taken out of the product as a file. Subject: the narrowest place it is of. */
export const Exported = defineEvent<{ what: string }>('access.Exported', { auditOnly: true });
