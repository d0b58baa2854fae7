import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { PersonReader } from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import { defaultCreditType } from '../rules/default-credit-types.rules.js';
import { ClaimReader } from './claim.reader.js';
import type { OwnCreditType } from './claim.types.js';
import { ownCreditOf, shortOf } from './claim.views.js';

/** Credit from before, as it stands. */
interface Imported {
  hubId: string;
  creditType: string;
  amount: string;
  revoked: boolean;
  awardedAt: Date;
}

/** What a learner has, can claim and waits for. */
@Injectable()
export class MyCredits {
  constructor(
    private readonly reader: ClaimReader,
    private readonly programs: ProgramReader,
    private readonly people: PersonReader,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** All of it, the latest session first; what came to nothing and was never awarded is left out where nobody can help it. */
  async of({ personId }: Viewer): Promise<OwnCreditType[]> {
    if (personId === null) return [];
    const positions = await this.reader.ofPerson(personId);
    const imported = await this.imported(personId);
    const names = new Map<string, string>();
    for (const hubId of new Set([
      ...positions.map(({ session }) => session.hubId),
      ...imported.map((one) => one.hubId),
    ]))
      names.set(hubId, (await this.programs.hub(hubId))?.name ?? '');
    const now = this.clock.now();
    const own = positions.map((one) => ownCreditOf(one, names.get(one.session.hubId) ?? '', now));
    return [...own, ...imported.map((one) => fromBefore(one, names.get(one.hubId) ?? ''))].sort(
      (one, other) => other.at.getTime() - one.at.getTime(),
    );
  }

  private async imported(personId: string): Promise<Imported[]> {
    return (await this.dataSource.query(
      `select e.hub_id as "hubId", e.credit_type as "creditType", sum(e.amount)::text as amount,
              (array_agg(e.kind order by e.sequence desc))[1] = 'revoke' as revoked, min(e.created_at) as "awardedAt"
         from ledger_entry e
        where e.imported_id is not null and e.person_id in (${this.people.idsOfSql('$1')})
        group by e.hub_id, e.imported_id, e.credit_type`,
      [personId],
    )) as Imported[];
  }
}

function fromBefore({ creditType, amount, revoked, awardedAt }: Imported, hubName: string): OwnCreditType {
  const type = defaultCreditType(creditType);
  return {
    sessionId: null,
    title: null,
    at: awardedAt,
    hubName,
    creditType,
    name: type?.name ?? creditType,
    unit: type?.unit.one ?? 'credit',
    units: type?.unit.many ?? 'credits',
    as: 'learner',
    designated: null,
    computed: null,
    explanation: [],
    amounts: [],
    attestation: null,
    barred: null,
    barredBecause: null,
    closesAt: null,
    awarded: shortOf(amount, type?.fewestDecimals ?? 0),
    revoked,
    awardedAt,
    raiseTo: null,
  };
}
