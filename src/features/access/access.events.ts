import { defineEvent } from '../../platform/events/index.js';

/** A person was given a role. Subject: the grant. */
export const RoleGranted = defineEvent<{ personId: string; role: string }>('access.RoleGranted');
/** A role ended. Subject: the grant. */
export const RoleRevoked = defineEvent<{ personId: string; role: string }>('access.RoleRevoked', {
  auditOnly: true,
});
