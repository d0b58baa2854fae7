import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SessionReader } from '../../sessions/index.js';
import { awardedBefore } from '../past/duplicates.js';
import { CreditSetupReader } from '../setup/setup.reader.js';

/**
 * Answers what claims depend on beside attendance: the sessions, who has more time, whose credit is handled elsewhere, and
 * who has it from before.
 */
@Injectable()
export class ClaimSurroundings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionReader,
    private readonly setup: CreditSetupReader,
  ) {}

  /** Of these sessions and people; of everyone when null. */
  async of(sessionIds: readonly string[], personIds: readonly string[] | null) {
    const sessions = await this.sessions.byIds(sessionIds);
    const elsewhere = new Set<string>();
    for (const hubId of new Set([...sessions.values()].map((session) => session.hubId)))
      if (await this.setup.handledElsewhere(hubId)) elsewhere.add(hubId);
    const rows = (await this.dataSource.query(
      `select session_id as "sessionId", person_id as "personId", max(closes_at) as until from claim_reopening
        where session_id = any($1::uuid[]) and ($2::uuid[] is null or person_id = any($2)) group by 1, 2`,
      [sessionIds, personIds],
    )) as { sessionId: string; personId: string; until: Date }[];
    const longer = new Map(rows.map(({ sessionId, personId, until }) => [`${sessionId} ${personId}`, until]));
    const past = await awardedBefore(this.dataSource.manager, sessionIds, personIds);
    const before = new Set(past.map((one) => `${one.sessionId} ${one.personId} ${one.creditType}`));
    return { sessions, elsewhere, longer, before };
  }
}
