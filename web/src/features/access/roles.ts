import type { MessageDescriptor } from '@lingui/core';

/** The roles that can be given, with what each may do. */
export const ROLES: readonly { role: string; name: MessageDescriptor; may: MessageDescriptor }[] = [
  {
    role: 'hub_admin',
    name: { id: 'role.hubAdmin', message: 'Hub admin' },
    may: { id: 'role.hubAdmin.may', message: 'Everything in the hub, roles included.' },
  },
  {
    role: 'program_lead',
    name: { id: 'role.programLead', message: 'Program lead' },
    may: { id: 'role.programLead.may', message: 'Programs, cohorts, surveys and reports.' },
  },
  {
    role: 'facilitator',
    name: { id: 'role.facilitator', message: 'Facilitator' },
    may: { id: 'role.facilitator.may', message: 'Cohorts, sessions and attendance.' },
  },
];

/** The name of a role. */
export function roleName(role: string): MessageDescriptor {
  return ROLES.find((r) => r.role === role)?.name ?? { id: `role.${role}`, message: role };
}
