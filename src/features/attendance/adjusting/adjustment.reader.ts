import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** An adjustment, as the hub's team sees it. */
export interface AdjustmentFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  counted: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  reason: string;
  adjustedBy: string;
  adjustedAt: Date;
  personIds: string[];
  /** Since when it counts for nothing; null while it holds. */
  takenBackAt: Date | null;
  takenBackBy: string | null;
  takenBackReason: string | null;
}

const ADJUSTMENT = `a.id, a.hub_id as "hubId", a.program_id as "programId", a.cohort_id as "cohortId",
  a.session_id as "sessionId", a.counted, a.starts_at as "startsAt", a.ends_at as "endsAt", a.reason,
  a.adjusted_by as "adjustedBy", a.created_at as "adjustedAt",
  array(select p.person_id from adjusted_person p where p.adjustment_id = a.id order by p.id) as "personIds",
  b.created_at as "takenBackAt", b.adjusted_by as "takenBackBy", b.reason as "takenBackReason"`;
const FROM = `attendance_adjustment a left join attendance_adjustment b on b.takes_back = a.id`;
/** Adjustments of one session that are shown with it. */
const SHOWN_WITH_SESSION = 100;

/** Answers questions about adjustments. */
@Injectable()
export class AdjustmentReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One adjustment, or null; what takes another back is none. */
  async adjustment(id: string, within: EntityManager | null = null): Promise<AdjustmentFacts | null> {
    const rows = (await (within ?? this.dataSource).query(
      `select ${ADJUSTMENT} from ${FROM} where a.id = $1 and a.takes_back is null`,
      [id],
    )) as AdjustmentFacts[];
    return rows[0] ?? null;
  }

  /** The adjustments of sessions, those that were taken back included, by session, the newest first. */
  async ofSessions(sessionIds: readonly string[]): Promise<Map<string, AdjustmentFacts[]>> {
    const rows = (await this.dataSource.query(
      `select ${ADJUSTMENT} from unnest($1::uuid[]) as s(id) cross join lateral (
         select * from attendance_adjustment where session_id = s.id and takes_back is null
          order by id desc limit $2) a left join attendance_adjustment b on b.takes_back = a.id
        order by a.id desc`,
      [sessionIds, SHOWN_WITH_SESSION],
    )) as AdjustmentFacts[];
    const found = new Map(sessionIds.map((id) => [id, [] as AdjustmentFacts[]]));
    for (const row of rows) found.get(row.sessionId)?.push(row);
    return found;
  }

  /** The adjustments of people's attendance, by attendance record, as they were made. */
  async ofRecords(recordIds: readonly string[]): Promise<Map<string, AdjustmentFacts[]>> {
    const rows = (await this.dataSource.query(
      `select r.id as "recordId", ${ADJUSTMENT}
         from attendance_record r
         join adjusted_person mine on mine.session_id = r.session_id and mine.person_id = r.person_id
         join attendance_adjustment a on a.id = mine.adjustment_id and a.takes_back is null
         left join attendance_adjustment b on b.takes_back = a.id
        where r.id = any($1::uuid[]) order by a.id`,
      [recordIds],
    )) as (AdjustmentFacts & { recordId: string })[];
    const found = new Map(recordIds.map((id) => [id, [] as AdjustmentFacts[]]));
    for (const { recordId, ...row } of rows) found.get(recordId)?.push(row);
    return found;
  }
}
