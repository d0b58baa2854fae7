import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../../platform/refusal/index.js';
import { CohortReader } from '../../cohorts/index.js';
import type { BatchType } from './batch.types.js';

/** A batch with where it belongs. */
export interface BatchFacts extends BatchType {
  hubId: string;
  programId: string;
  cohortId: string;
}

/** What a document of a batch is about, for its name. */
export interface NamedFile {
  id: string;
  holderName: string | null;
  creditType: string;
  title: string;
  serial: string;
}

const ROW = `b.id, b.hub_id as "hubId", b.program_id as "programId", b.cohort_id as "cohortId",
  s.title as "sessionTitle", b.credit_type as "creditType", b.cumulative, b.state = 'done' as done, b.total, b.made,
  b.failed, b.created_at as "createdAt", b.done_at as "doneAt",
  array(select distinct f.fault from certificate_file f where f.batch_id = b.id and f.fault is not null
         order by f.fault limit 10) as faults`;
const FROM = 'certificate_batch b left join session s on s.id = b.session_id';

/** Answers questions about certificates that are made at once. */
@Injectable()
export class BatchReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortReader,
  ) {}

  /** A batch, or null. */
  async batch(id: string, manager: EntityManager = this.dataSource.manager): Promise<BatchFacts | null> {
    const [row] = (await manager.query(`select ${ROW} from ${FROM} where b.id = $1`, [id])) as BatchFacts[];
    return row ?? null;
  }

  /** The last batches of a cohort, the latest first. */
  async lastOf(cohortId: string): Promise<BatchFacts[]> {
    return (await this.dataSource.query(
      `select ${ROW} from ${FROM} where b.cohort_id = $1 order by b.created_at desc, b.id desc limit 10`,
      [cohortId],
    )) as BatchFacts[];
  }

  /** Where a cohort belongs. @throws Refusal NOT_FOUND */
  async placeOf(cohortId: string): Promise<{ hubId: string; programId: string; cohortId: string }> {
    const cohort = await this.cohorts.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    return { hubId: cohort.hubId, programId: cohort.programId, cohortId };
  }

  /** What the documents of a batch are about that say what stands, by the holders’ names. */
  async filesOf(batchId: string): Promise<NamedFile[]> {
    return (await this.dataSource.query(
      `select f.id, k.holder->>'name' as "holderName", c.credit_type as "creditType", c.facts->>'title' as title, c.serial
         from certificate_file f join certificate c on c.id = f.certificate_id
              left join ledger_holder k on k.id = c.snapshot_id
        where f.batch_id = $1 and f.content is not null and c.state = 'standing'
        order by k.holder->>'name', c.created_at, f.id`,
      [batchId],
    )) as NamedFile[];
  }

  /** The documents themselves, by id. */
  async contents(ids: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = (await this.dataSource.query(
      `select id, content from certificate_file where id = any($1::uuid[])`,
      [ids],
    )) as { id: string; content: Buffer }[];
    return new Map(rows.map(({ id, content }) => [id, content]));
  }
}
