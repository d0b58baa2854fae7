import { Injectable } from '@nestjs/common';
import { AuthzPorts, authorize, type Viewer } from '../../platform/authz/index.js';
import { type Connection, type Keyset } from '../../platform/graphql/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { type PersonFacts, PersonReader } from '../identity/index.js';
import { type SessionFacts, SessionReader } from '../sessions/index.js';
import { seeAttendance } from './attendance.policy.js';
import { AttendanceReader } from './attendance.reader.js';

/** One person's presence in each of the sessions of a cohort. */
export interface MatrixRow {
  person: PersonFacts;
  /** In the order of the sessions; null where there is no record. */
  seconds: (number | null)[];
  /** Of these what counts towards credit. */
  creditableSeconds: (number | null)[];
}

/** A cohort's people by its sessions. */
export interface Matrix {
  sessions: SessionFacts[];
  people: Connection<MatrixRow>;
}

/** Puts a cohort's attendance together as people by sessions. */
@Injectable()
export class MatrixReader {
  constructor(
    private readonly attendance: AttendanceReader,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly ports: AuthzPorts,
  ) {}

  /**
   * All sessions and a page of the people: those expected now, and whoever has a record besides.
   *
   * @param name only those in whose names this stands, whatever its case and accents; everybody when null
   */
  async matrix(viewer: Viewer, cohortId: string, name: string | null, keyset: Keyset): Promise<Matrix> {
    const sessions = await this.sessions.sessionsOf(cohortId);
    const [first] = sessions;
    const place = first ?? (await this.ports.placeOfCohort?.(cohortId));
    if (!place) throw Refusal.notFound();
    authorize(viewer, seeAttendance, { hubId: place.hubId, programId: place.programId, cohortId });
    const expected = first ? await this.sessions.expectedAt(first.id) : [];
    const { nodes, ...page } = await this.attendance.peopleOfCohort(
      cohortId,
      expected,
      name === null ? null : await this.named(cohortId, expected, name),
      keyset,
    );
    const people = await this.people.byIds(nodes.map(({ personId }) => personId));
    const rows = nodes.flatMap(({ personId, seconds, creditable }) => {
      const person = people.get(personId);
      if (!person) return [];
      const bySession = (of: Record<string, number>) => sessions.map(({ id }) => of[id] ?? null);
      return [{ person, seconds: bySession(seconds), creditableSeconds: bySession(creditable) }];
    });
    return { sessions, people: { ...page, nodes: rows } };
  }

  private async named(cohortId: string, expected: readonly string[], name: string): Promise<string[]> {
    const ids = new Set([...expected, ...(await this.attendance.recordedIn(cohortId))]);
    const people = await this.people.byIds([...ids]);
    return [...people.values()].filter((one) => plain(one.name).includes(plain(name))).map(({ id }) => id);
  }
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
