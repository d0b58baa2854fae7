import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { type Connection, cursorOf, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import type { ChangeState } from './change.entity.js';

/** An award before and after, as the office sees it. */
export interface ChangeFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  personId: string;
  creditType: string;
  standing: string;
  computed: string;
  state: ChangeState;
  foundAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  declineReason: string | null;
  reportAgain: boolean;
}

/** Answers which awards do not fit attendance any more, and what became of them. */
@Injectable()
export class ChangeReader {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of a cohort's: those that wait, or those that were decided; the latest first. */
  async page(cohortId: string, waiting: boolean, keyset: Keyset): Promise<Connection<ChangeFacts>> {
    const states = waiting ? ['waiting'] : ['confirmed', 'declined'];
    const rows = (await this.dataSource.query(
      `select c.id, c.hub_id as "hubId", c.program_id as "programId", c.cohort_id as "cohortId",
              c.session_id as "sessionId", c.person_id as "personId", c.credit_type as "creditType",
              c.standing::text, c.computed::text, c.state, c.created_at as "foundAt", c.decided_at as "decidedAt",
              c.decided_by as "decidedBy", c.decline_reason as "declineReason", c.report_again as "reportAgain",
              (select count(*) from award_change n where n.cohort_id = $1 and n.state = any($2))::int as total
         from award_change c
        where c.cohort_id = $1 and c.state = any($2) and ($3::uuid is null or c.id < $3)
        order by c.id desc limit $4`,
      [cohortId, states, cursorOf(keyset, isUUID)[0], keyset.limit + 1],
    )) as (ChangeFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, ({ id }) => [id]);
  }
}
