import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PersonReader } from '../../identity/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';

/** An award with what stands of it now. */
export interface AwardStanding {
  awardId: string;
  hubId: string;
  programId: string | null;
  cohortId: string | null;
  sessionId: string | null;
  importedId: string | null;
  personId: string;
  creditType: CreditCode;
  awardedAt: Date;
  /** A decimal string; `0.00` after a revocation. */
  amount: string;
  /** The last entry about it. */
  lastId: string;
  revoked: boolean;
}

const SAME = `e.hub_id = a.hub_id and e.person_id = a.person_id and e.credit_type = a.credit_type
  and e.session_id is not distinct from a.session_id and e.imported_id is not distinct from a.imported_id`;

const STANDING = `select a.id as "awardId", a.hub_id as "hubId", a.program_id as "programId", a.cohort_id as "cohortId",
    a.session_id as "sessionId", a.imported_id as "importedId", a.person_id as "personId",
    a.credit_type as "creditType", a.created_at as "awardedAt", s.amount, s."lastId", s.revoked
  from ledger_entry a cross join lateral (
    select sum(e.amount)::text as amount, (array_agg(e.id order by e.sequence desc))[1] as "lastId",
           (array_agg(e.kind order by e.sequence desc))[1] = 'revoke' as revoked
      from ledger_entry e where ${SAME}) s
 where a.kind = 'award'`;

/** Answers what stands of awards. */
@Injectable()
export class AwardsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
  ) {}

  /** The award that an entry of the ledger is about, or null. */
  async ofEntry(manager: EntityManager, hubId: string, entryId: string): Promise<AwardStanding | null> {
    const [award] = (await manager.query(
      `${STANDING} and a.hub_id = $1 and exists (select 1 from ledger_entry e where e.id = $2 and ${SAME})
         and a.person_id = (select person_id from ledger_entry where id = $2)`,
      [hubId, entryId],
    )) as AwardStanding[];
    return award ?? null;
  }

  /** The award that an imported record became, or null. */
  async ofImported(manager: EntityManager, hubId: string, importedId: string): Promise<AwardStanding | null> {
    const [award] = (await manager.query(`${STANDING} and a.hub_id = $1 and a.imported_id = $2`, [
      hubId,
      importedId,
    ])) as AwardStanding[];
    return award ?? null;
  }

  /** What stands of one type of credit that a person has of a cohort, in the order of awarding. */
  ofCohort(
    manager: EntityManager,
    cohortId: string,
    personId: string,
    creditType: string,
  ): Promise<AwardStanding[]> {
    return manager.query(
      `${STANDING} and a.cohort_id = $1 and a.person_id in (${this.people.idsOfSql('$2')})
         and a.credit_type = $3 and s.amount::numeric > 0 order by a.sequence`,
      [cohortId, personId, creditType],
    ) as Promise<AwardStanding[]>;
  }

  /** Everything that a person was awarded in a hub, the revoked included, the latest award first. */
  async ofPerson(hubId: string, personId: string): Promise<AwardStanding[]> {
    return (await this.dataSource.query(
      `${STANDING} and a.hub_id = $1 and a.person_id in (${this.people.idsOfSql('$2')}) order by a.sequence desc`,
      [hubId, personId],
    )) as AwardStanding[];
  }

  /** The hubs in which a person was awarded anything. */
  async hubsOf(personId: string): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `select distinct e.hub_id as id from ledger_entry e where e.person_id in (${this.people.idsOfSql('$1')})`,
      [personId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }
}
