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
  {
    role: 'faculty',
    name: { id: 'role.faculty', message: 'Faculty' },
    may: { id: 'role.faculty.may', message: 'Sees cohorts and their sessions, and no participant.' },
  },
  {
    role: 'ce_administrator',
    name: { id: 'role.ceAdministrator', message: 'CE administrator' },
    may: { id: 'role.ceAdministrator.may', message: 'Reads people, sessions and attendance for credit.' },
  },
  {
    role: 'auditor',
    name: { id: 'role.auditor', message: 'Auditor' },
    may: {
      id: 'role.auditor.may',
      message: 'Reads everything, the audit trail included, and changes nothing.',
    },
  },
];

/** The name of a role. */
export function roleName(role: string): MessageDescriptor {
  return ROLES.find((r) => r.role === role)?.name ?? { id: `role.${role}`, message: role };
}
