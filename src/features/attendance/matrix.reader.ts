import { Injectable } from '@nestjs/common';
import { type Connection, type Keyset, pageOf } from '../../platform/graphql/index.js';
import { type PersonFacts, PersonReader } from '../identity/index.js';
import { type SessionFacts, SessionReader } from '../sessions/index.js';
import { AttendanceReader } from './attendance.reader.js';

/** One person's presence in each of the sessions of a cohort. */
export interface MatrixRow {
  person: PersonFacts;
  /** In the order of the sessions; null where there is no record. */
  seconds: (number | null)[];
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
  ) {}

  /** A page of the people, by name: those expected at the cohort's last session, and whoever has a record. */
  async matrix(cohortId: string, keyset: Keyset): Promise<Matrix> {
    const all = await this.sessions.sessionsOf(cohortId);
    const sessions = [...all].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    const everyone = await this.everyone(cohortId, sessions.at(-1));
    const page = everyone.filter((person) => isAfter(person, keyset)).slice(0, keyset.limit + 1);
    const records = await this.attendance.secondsBySession(
      cohortId,
      page.map(({ id }) => id),
    );
    const rows = page.map((person) => ({
      person,
      seconds: sessions.map(({ id }) => records.get(person.id)?.get(id) ?? null),
    }));
    return {
      sessions,
      people: pageOf(rows, everyone.length, keyset, ({ person }) => [person.name, person.id]),
    };
  }

  private async everyone(cohortId: string, last: SessionFacts | undefined): Promise<PersonFacts[]> {
    const people = new Map<string, PersonFacts>();
    if (last) for (const person of await this.sessions.expectedPeople(last.id)) people.set(person.id, person);
    const recorded = await this.attendance.peopleOfCohort(cohortId);
    const gone = recorded.filter((id) => !people.has(id));
    for (const [id, person] of await this.people.byIds(gone)) people.set(id, person);
    return [...people.values()].sort((a, b) => order([a.name, a.id], [b.name, b.id]));
  }
}

function isAfter({ name, id }: PersonFacts, { after }: Keyset): boolean {
  return after === null || order([name, id], [after[0] ?? '', after[1] ?? '']) > 0;
}

/** By name without regard to case, then by whatever tells two of one name apart. */
function order([name, id]: [string, string], [otherName, otherId]: [string, string]): number {
  return (
    name.localeCompare(otherName, 'en', { sensitivity: 'base' }) ||
    compare(name, otherName) ||
    compare(id, otherId)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
