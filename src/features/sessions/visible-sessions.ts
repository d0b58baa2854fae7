import { isUUID } from 'class-validator';
import { READERS, scopeSql, type Viewer } from '../../platform/authz/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import type { CohortReader } from '../cohorts/index.js';
import type { SessionFilter } from './sessions.inputs.js';

/** The columns of `session s` by which lists are scoped. */
export const SESSION_SCOPE = { hub: 's.hub_id', program: 's.program_id', cohort: 's.cohort_id' };

/** The condition that a person, an SQL expression, teaches in `session s`. */
export function teachesSql(person: string): string {
  return `exists (select 1 from faculty_slot f where f.session_id = s.id and f.person_id = ${person}::uuid)`;
}

/**
 * The condition that leaves of `session s` what a viewer may see and what fits a filter; drafts come to those who plan
 * and check.
 *
 * @param first the number of the first free parameter
 * @returns the condition and its parameters
 * @throws Refusal NOT_FOUND for an id that cannot be one
 */
export function visibleSessions(
  viewer: Viewer,
  filter: SessionFilter,
  cohorts: CohortReader,
  first: number,
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [viewer.personId];
  const free = () => first + parameters.length;
  const planners = scopeSql(viewer, READERS, SESSION_SCOPE, free());
  parameters.push(...planners.parameters);
  const member = scopeSql(viewer, ['faculty'], SESSION_SCOPE, free(), true);
  parameters.push(...member.parameters);
  const conditions = [
    `(${planners.sql} or (s.state <> 'draft' and (${member.sql} or ${teachesSql(`$${first}`)})))`,
  ];
  const where = (value: unknown, condition: (parameter: string) => string) => {
    if (value === undefined || value === null) return;
    conditions.push(condition(`$${free()}`));
    parameters.push(value);
  };
  where(uuid(filter.hubId), (p) => `s.hub_id = ${p}`);
  where(uuid(filter.programId), (p) => `s.program_id = ${p}`);
  where(uuid(filter.cohortId), (p) => `s.cohort_id = ${p}`);
  where(uuid(filter.facultyId), teachesSql);
  where(uuid(filter.participantId), (p) => {
    // In which cohorts somebody else is, is told to whoever may see who is enrolled there.
    const whose = `s.cohort_id in (${cohorts.cohortsOfSql(p)})`;
    return filter.participantId === viewer.personId ? whose : `(${whose} and ${planners.sql})`;
  });
  where(filter.states, (p) => `s.state = any(${p}::text[])`);
  where(filter.from, (p) => `s.ends_at > ${p}`);
  where(filter.until, (p) => `s.starts_at < ${p}`);
  where(filter.text?.trim() || null, (p) => `position(lower(${p}) in lower(s.title)) > 0`);
  return { sql: conditions.join(' and '), parameters };
}

// An id that is none of ours finds nothing, as one of a row that is not there.
function uuid(id: string | undefined): string | undefined {
  if (id === undefined || id === null) return undefined;
  if (!isUUID(id)) throw Refusal.notFound();
  return id;
}
