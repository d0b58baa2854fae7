import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { type Connection, cursorOf, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import type { CorrectionState } from './correction.entity.js';

/** A correction that somebody asked for. */
export interface CorrectionFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  personId: string;
  state: CorrectionState;
  words: string;
  startsAt: Date | null;
  endsAt: Date | null;
  askedAt: Date;
  answeredAt: Date | null;
  answer: string | null;
  /** What is recorded of them now; null where there is no record. */
  recordedSeconds: number | null;
}

const CORRECTION = `c.id, c.hub_id as "hubId", c.program_id as "programId", c.cohort_id as "cohortId",
  c.session_id as "sessionId", c.person_id as "personId", c.state, c.words, c.starts_at as "startsAt",
  c.ends_at as "endsAt", c.created_at as "askedAt", c.answered_at as "answeredAt", c.answer,
  (select r.seconds from attendance_record r where r.session_id = c.session_id and r.person_id = c.person_id)
    as "recordedSeconds"`;

/** Answers questions about corrections. */
@Injectable()
export class CorrectionReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One correction, or null. */
  async correction(id: string, within: EntityManager | null = null): Promise<CorrectionFacts | null> {
    const rows = (await (within ?? this.dataSource).query(
      `select ${CORRECTION} from attendance_correction c where c.id = $1`,
      [id],
    )) as CorrectionFacts[];
    return rows[0] ?? null;
  }

  /** The latest that a person asked for in each of these sessions, by session. */
  async latestOf(personId: string, sessionIds: readonly string[]): Promise<Map<string, CorrectionFacts>> {
    const rows = (await this.dataSource.query(
      `select distinct on (c.session_id) ${CORRECTION} from attendance_correction c
        where c.person_id = $1 and c.session_id = any($2::uuid[]) order by c.session_id, c.id desc`,
      [personId, sessionIds],
    )) as CorrectionFacts[];
    return new Map(rows.map((row) => [row.sessionId, row]));
  }

  /** What waits for an answer in a cohort, the longest first; or what was answered, the latest first. */
  async ofCohort(cohortId: string, answered: boolean, keyset: Keyset): Promise<Connection<CorrectionFacts>> {
    const [order, beyond] = answered ? ['desc', '<'] : ['asc', '>'];
    const rows = (await this.dataSource.query(
      `with mine as (select * from attendance_correction where cohort_id = $1 and (state <> 'open') = $2)
       select ${CORRECTION}, (select count(*) from mine)::int as total from mine c
        where $3::uuid is null or c.id ${beyond} $3 order by c.id ${order} limit $4`,
      [cohortId, answered, cursorOf(keyset, isUUID)[0], keyset.limit + 1],
    )) as (CorrectionFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, ({ id }) => [id]);
  }

  /** How many wait for an answer in a cohort. */
  async waiting(cohortId: string): Promise<number> {
    const [row] = (await this.dataSource.query(
      `select count(*)::int as n from attendance_correction where cohort_id = $1 and state = 'open'`,
      [cohortId],
    )) as { n: number }[];
    return row?.n ?? 0;
  }

  /** Whether there is a record of somebody in a session. */
  async hasRecord(personId: string, sessionId: string): Promise<boolean> {
    const rows = (await this.dataSource.query(
      `select 1 from attendance_record where session_id = $1 and person_id = $2`,
      [sessionId, personId],
    )) as unknown[];
    return rows.length > 0;
  }
}
