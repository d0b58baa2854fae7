import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Knows people again by what a meeting tool calls their registration. */
@Injectable()
export class KnownRegistrants {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The people behind registrant ids of a cohort, by id; those that are not known, or stand for two people, are left
   * out.
   *
   * @param meetingId the meeting's number as digits; of any meeting of the cohort when null
   */
  async peopleOf(
    cohortId: string,
    registrantIds: readonly string[],
    meetingId: string | null,
    within: EntityManager | null = null,
  ): Promise<Map<string, string>> {
    const rows = (await (within ?? this.dataSource).query(
      `select r.registrant_id as "registrantId", min(r.person_id::text) as "personId"
         from meeting_registrant r join registrant_list l on l.id = r.list_id and l.state = 'committed'
        where r.cohort_id = $1 and r.registrant_id = any($2::text[]) and r.person_id is not null
          and ($3::text is null or r.meeting_id is null or r.meeting_id = $3)
        group by r.registrant_id having count(distinct r.person_id) = 1`,
      [cohortId, registrantIds, meetingId],
    )) as { registrantId: string; personId: string }[];
    return new Map(rows.map(({ registrantId, personId }) => [registrantId, personId]));
  }
}
