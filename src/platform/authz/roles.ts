/**
 * What a person can be at a scope, in the order in which the roles are offered. `participant` is never granted: it is
 * who is enrolled.
 */
export const ROLES = [
  'hub_admin',
  'program_lead',
  'facilitator',
  'faculty',
  'ce_administrator',
  'auditor',
] as const;

/** One of `ROLES`. */
export type RoleName = (typeof ROLES)[number];

/** Who runs things over a place: they change what is there. */
export const TEAM = ['hub_admin', 'program_lead', 'facilitator'] as const satisfies readonly RoleName[];

/** Who reads what the team reads, people and their attendance included: the CE office and auditors change none of it. */
export const READERS = [...TEAM, 'ce_administrator', 'auditor'] as const satisfies readonly RoleName[];

/** Who sees that a cohort and its sessions are there. Faculty of a place see no participants by that alone. */
export const STAFF = [...READERS, 'faculty'] as const satisfies readonly RoleName[];
