import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A person's record of a session, with where it comes from. */
export interface ExportedRecord {
  sessionId: string;
  personId: string;
  seconds: number;
  creditableSeconds: number;
  ownCreditableSeconds: number;
  sources: string[];
  /** Who put presence down by hand, or took in the report it comes from. */
  recordedBy: string[];
  adjustedBy: string[];
  reasons: string[];
}

/** A stretch of presence as it was told, or of an adjustment. */
export interface ExportedStretch {
  sessionId: string;
  personId: string;
  /** A source of presence, `counted` or `struck_out`. */
  source: string;
  from: Date | null;
  until: Date | null;
  counts: boolean;
  recordedBy: string | null;
  adjustedBy: string | null;
  reason: string | null;
  /** The kind of report. */
  report: string | null;
  /** When the report was taken in, or the adjustment made. */
  at: Date | null;
}

/** What a file is of: sessions of one cohort. */
export interface ExportScope {
  cohortId: string;
  /** One of its sessions; all when null. */
  sessionId: string | null;
}

const HELD = `a.takes_back is null and not exists (select 1 from attendance_adjustment b where b.takes_back = a.id)`;

/** Reads attendance for files. */
@Injectable()
export class ExportReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The records, by person. */
  records({ cohortId, sessionId }: ExportScope): Promise<ExportedRecord[]> {
    return this.dataSource.query(
      `select r.session_id as "sessionId", r.person_id as "personId", r.seconds,
              r.creditable_seconds as "creditableSeconds", r.own_creditable_seconds as "ownCreditableSeconds",
              coalesce(i.sources, '{}') as sources, coalesce(i.by, '{}') as "recordedBy",
              coalesce(d.by, '{}') as "adjustedBy", coalesce(d.reasons, '{}') as reasons
         from attendance_record r
         left join (select p.session_id, p.person_id, array_agg(distinct p.source) as sources,
                           array_agg(distinct coalesce(p.recorded_by, m.committed_by))
                             filter (where coalesce(p.recorded_by, m.committed_by) is not null) as by
                      from presence_interval p left join attendance_import m on m.id = p.import_id
                     where p.cohort_id = $1 and ($2::uuid is null or p.session_id = $2) and p.confirmed
                     group by 1, 2) i on i.session_id = r.session_id and i.person_id = r.person_id
         left join (select p.session_id, p.person_id, array_agg(distinct a.adjusted_by) as by,
                           array_agg(a.reason order by a.id) as reasons
                      from adjusted_person p join attendance_adjustment a on a.id = p.adjustment_id
                     where p.cohort_id = $1 and ($2::uuid is null or p.session_id = $2) and ${HELD}
                     group by 1, 2) d on d.session_id = r.session_id and d.person_id = r.person_id
        where r.cohort_id = $1 and ($2::uuid is null or r.session_id = $2) order by r.person_id, r.session_id`,
      [cohortId, sessionId],
    ) as Promise<ExportedRecord[]>;
  }

  /** Each stretch of presence and each adjustment, by session and person; adjustments that were taken back do not count. */
  stretches({ cohortId, sessionId }: ExportScope): Promise<ExportedStretch[]> {
    return this.dataSource.query(
      `select * from (
         select p.session_id as "sessionId", p.person_id as "personId", p.source, p.joined_at as "from",
                p.left_at as "until", p.confirmed as counts, coalesce(p.recorded_by, m.committed_by) as "recordedBy",
                null::uuid as "adjustedBy", null as reason, m.format as report,
                coalesce(m.committed_at, p.created_at) as at, p.id
           from presence_interval p left join attendance_import m on m.id = p.import_id where p.cohort_id = $1 and ($2::uuid is null or p.session_id = $2)
          union all
         select p.session_id, p.person_id, case when a.counted then 'counted' else 'struck_out' end, a.starts_at,
                a.ends_at, ${HELD}, null, a.adjusted_by, a.reason, null, a.created_at, a.id
           from adjusted_person p join attendance_adjustment a on a.id = p.adjustment_id
          where p.cohort_id = $1 and ($2::uuid is null or p.session_id = $2)) s
        order by "sessionId", "personId", "from" nulls first, id`,
      [cohortId, sessionId],
    ) as Promise<ExportedStretch[]>;
  }
}
