import type { RoleName } from './roles.js';
import type { Viewer } from './viewer.js';

/** The columns of a table by which a list is scoped; the program's and cohort's are left out where it has none. */
export interface ScopeColumns {
  hub: string;
  program?: string;
  cohort?: string;
}

/**
 * The SQL condition that leaves a list only the rows which the viewer's roles reach, and, where the table has a
 * cohort, those of cohorts the viewer participates in when `participants` is true.
 *
 * @param first the number of the first free parameter
 * @returns the condition and its parameters
 */
export function scopeSql(
  viewer: Viewer,
  roles: readonly RoleName[],
  columns: ScopeColumns,
  first: number,
  participants = false,
): { sql: string; parameters: unknown[] } {
  const held = viewer.roles.filter((r) => roles.includes(r.role));
  const hubs = held.filter((r) => r.programId === null && r.cohortId === null).map((r) => r.hubId);
  const programs = held.filter((r) => r.programId !== null && r.cohortId === null).map((r) => r.programId);
  const cohorts = [
    ...held.filter((r) => r.cohortId !== null).map((r) => r.cohortId),
    ...(participants ? viewer.memberships.map((m) => m.cohortId) : []),
  ];
  const parts: string[] = [];
  const parameters: unknown[] = [];
  const add = (column: string | undefined, ids: readonly (string | null)[]) => {
    if (!column || ids.length === 0) return;
    parts.push(`${column} = any($${first + parameters.length}::uuid[])`);
    parameters.push(ids);
  };
  add(columns.hub, hubs);
  add(columns.program, programs);
  add(columns.cohort, cohorts);
  return { sql: parts.length > 0 ? `(${parts.join(' or ')})` : 'false', parameters };
}
