import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { type Holding, Holdings, type Whose } from '../../../platform/personal-data/index.js';

/** Stands where the office wrote why, of somebody who was erased. */
const TAKEN_OUT = 'taken out with the person’s name';
const RECORD =
  'a legal record: what was claimed, and by what it was decided, under a number that leads to nobody any more';

/** Something that somebody of the office did for others. */
const done = (table: string, column: string, title: string, at: string): Holding => ({
  table,
  title,
  column,
  told: {
    query: `select s.title as "Session", r.${at} as "At" from ${table} r join session s on s.id = r.session_id
             where r.${column} = $1 order by r.id`,
  },
  erasing: { keep: 'it is a part of the record of credit; who did it leads to nobody any more' },
  merging: { stay: 'who did it stands as it was, and leads to the one who stays' },
});

const HOLDINGS: readonly Holding[] = [
  {
    table: 'credit_claim',
    title: 'Credit that you claimed, or that was claimed for you',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", c.credit_type as "Type", c.amount as "Credit", c.computed as "Computed",
                     c.claimed_as as "As", c.attestation as "You stated", c.on_behalf_reason as "Claimed for you, because",
                     c.created_at as "At"
                from credit_claim c join session s on s.id = c.session_id where c.person_id = $1 order by c.id`,
    },
    erasing: { by: takeReasonsOut('credit_claim', 'on_behalf_reason'), leaves: RECORD },
    merging: { move: [['session_id', 'credit_type']] },
  },
  done('credit_claim', 'on_behalf_by', 'Credit that you awarded to others', 'created_at'),
  {
    table: 'claim_reopening',
    title: 'More time that you were given for claiming credit',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", r.created_at as "Given", r.closes_at as "Until", r.reason as "Why"
                from claim_reopening r join session s on s.id = r.session_id where r.person_id = $1 order by r.id`,
    },
    erasing: 'delete',
    merging: { move: [] },
  },
  done('claim_reopening', 'opened_by', 'More time that you gave others for claiming credit', 'created_at'),
  {
    table: 'claim_invitation',
    title: 'Credit that you were invited to claim',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", i.told as "Credit", i.round as "Mails" from claim_invitation i
                join session s on s.id = i.session_id where i.person_id = $1 order by i.id`,
    },
    erasing: 'delete',
    merging: { move: [['session_id']] },
  },
  {
    table: 'award_change',
    title: 'Credit of yours that attendance did not come to any more',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", c.credit_type as "Type", c.standing as "Stood", c.computed as "Computed",
                     c.state as "What became of it", c.decline_reason as "Why it was left"
                from award_change c join session s on s.id = c.session_id where c.person_id = $1 order by c.id`,
    },
    erasing: { by: takeReasonsOut('award_change', 'decline_reason'), leaves: RECORD },
    merging: { move: [['session_id', 'credit_type']] },
  },
  done('award_change', 'decided_by', 'Changes of others’ credit that you decided', 'decided_at'),
];

/** Says what claims hold of people. */
@Injectable()
export class ClaimHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    for (const holding of HOLDINGS) this.holdings.declare(holding);
  }
}

function takeReasonsOut(table: string, column: string) {
  return async (tx: Tx, { personId, hubId }: Whose): Promise<void> => {
    await tx.sql(
      `update ${table} set ${column} = $3
        where person_id = $1 and ($2::uuid is null or hub_id = $2) and ${column} is not null`,
      [personId, hubId, TAKEN_OUT],
    );
  };
}
