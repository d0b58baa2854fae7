import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PersonReader } from '../../identity/index.js';
import type { AttestationState } from './attestation.entity.js';
import type { OpenAttestation } from './attestation.types.js';

/** A statement as it stands. */
export interface AttestationFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  personId: string;
  from: Date;
  until: Date;
  words: string;
  state: AttestationState;
}

/** Open statements of a cohort that are shown at once. */
const SHOWN = 100;
const ATTESTATION = `a.id, a.hub_id as "hubId", a.program_id as "programId", a.cohort_id as "cohortId",
  a.session_id as "sessionId", a.person_id as "personId", a.joined_at as "from", a.left_at as until, a.words, a.state`;

/** Answers what people stated of themselves, and whether they may. */
@Injectable()
export class AttestationReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
  ) {}

  /** One statement, or null. */
  async attestation(id: string, within: EntityManager | null = null): Promise<AttestationFacts | null> {
    const rows = await this.query<AttestationFacts>(
      `select ${ATTESTATION} from attestation a where a.id = $1`,
      [id],
      within,
    );
    return rows[0] ?? null;
  }

  /** What a person stated about a session that is open or was confirmed. */
  standing(
    sessionId: string,
    personId: string,
    within: EntityManager | null = null,
  ): Promise<AttestationFacts[]> {
    return this.query(
      `select ${ATTESTATION} from attestation a
        where a.session_id = $1 and a.person_id = $2 and a.state <> 'declined' order by a.id`,
      [sessionId, personId],
      within,
    );
  }

  /** What a person stated last about each of these sessions, by session. */
  async lastOf(personId: string, sessionIds: readonly string[]): Promise<Map<string, AttestationFacts>> {
    const rows = await this.query<AttestationFacts>(
      `select distinct on (a.session_id) ${ATTESTATION} from attestation a
        where a.person_id = $1 and a.session_id = any($2::uuid[]) order by a.session_id, a.id desc`,
      [personId, sessionIds],
    );
    return new Map(rows.map((row) => [row.sessionId, row]));
  }

  /** Which of these cohorts allow statements. */
  async allowedIn(cohortIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await this.query<{ cohortId: string }>(
      `select cohort_id as "cohortId" from self_attesting where cohort_id = any($1::uuid[])`,
      [cohortIds],
    );
    const allowed = new Set(rows.map(({ cohortId }) => cohortId));
    return new Map(cohortIds.map((id) => [id, allowed.has(id)]));
  }

  /** The statements of each of these cohorts that wait, the oldest first; two statements for all. */
  async openIn(cohortIds: readonly string[]): Promise<Map<string, OpenAttestation[]>> {
    const rows = await this.query<AttestationFacts & { sessionTitle: string; sessionStartsAt: Date }>(
      `select ${ATTESTATION}, s.title as "sessionTitle", s.starts_at as "sessionStartsAt"
         from unnest($1::uuid[]) as asked (cohort_id) cross join lateral (
           select * from attestation o where o.cohort_id = asked.cohort_id and o.state = 'open' order by o.id limit $2) a
         join session s on s.id = a.session_id order by a.id`,
      [cohortIds, SHOWN],
    );
    const people = await this.people.byIds(rows.map(({ personId }) => personId));
    const found = new Map(cohortIds.map((id) => [id, [] as OpenAttestation[]]));
    for (const row of rows)
      found.get(row.cohortId)?.push({ ...row, name: people.get(row.personId)?.name ?? '' });
    return found;
  }

  private query<R>(text: string, parameters: unknown[], within: EntityManager | null = null): Promise<R[]> {
    return (within ?? this.dataSource).query(text, parameters) as Promise<R[]>;
  }
}
