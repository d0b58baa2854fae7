import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Connection, type Keyset, pageOf } from '../../platform/graphql/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import type { ReleaseFigures } from './release-figures.types.js';
import type { ReleaseLegend } from './release-legend.js';

/** A frozen release, as other features may know it. */
export interface ReleaseFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  waveId: string;
  number: number;
  createdAt: Date;
  hash: string;
  figures: ReleaseFigures;
  legend: ReleaseLegend;
}

const RELEASE = `r.id, r.hub_id as "hubId", r.program_id as "programId", r.cohort_id as "cohortId",
  r.wave_id as "waveId", r.number, r.created_at as "createdAt", r.hash, r.figures, r.legend`;

/** Answers questions about releases. It knows no answers, only what was frozen. */
@Injectable()
export class OutcomesReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One release, or null. */
  async release(id: string): Promise<ReleaseFacts | null> {
    const rows = (await this.dataSource.query(`select ${RELEASE} from release r where r.id = $1`, [
      id,
    ])) as ReleaseFacts[];
    return rows[0] ?? null;
  }

  /** The release of a wave, or null while there is none. */
  async releaseOfWave(waveId: string): Promise<ReleaseFacts | null> {
    const rows = (await this.dataSource.query(`select ${RELEASE} from release r where r.wave_id = $1`, [
      waveId,
    ])) as ReleaseFacts[];
    return rows[0] ?? null;
  }

  /** The releases of a cohort, the newest first. */
  async releasesOf(cohortId: string, keyset: Keyset): Promise<Connection<ReleaseFacts>> {
    const rows = (await this.dataSource.query(
      `select ${RELEASE}, (select count(*) from release where cohort_id = $1)::int as total from release r
        where r.cohort_id = $1 and ($2::int is null or r.number < $2) order by r.number desc limit $3`,
      [cohortId, numberAfter(keyset), keyset.limit + 1],
    )) as (ReleaseFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (r) => [String(r.number)]);
  }
}

function numberAfter({ after }: Keyset): number | null {
  if (after === null) return null;
  const number = /^\d{1,9}$/.exec(after[0] as string)?.[0];
  if (number === undefined)
    throw Refusal.invalid('This cursor does not belong to this list.', {
      after: 'is not a cursor of this list',
    });
  return Number(number);
}
