import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Holding, Holdings } from '../../platform/personal-data/index.js';

const AMOUNT = `e.kind as "Entry", e.amount as "Credit", e.credit_type as "Type", e.created_at as "At"`;

/** What the ledger of credit holds. */
const LEDGER: readonly Holding[] = [
  {
    table: 'ledger_entry',
    title: 'Your continuing-education credit',
    column: 'person_id',
    told: {
      query: `select h.name as "Hub", e.sequence as "Number", ${AMOUNT}, s.title as "Session", e.reason as "Why"
                from ledger_entry e join hub h on h.id = e.hub_id left join session s on s.id = e.session_id
               where e.person_id = $1 order by e.created_at, e.id`,
    },
    erasing: {
      keep: 'a legal record that is never altered: what was awarded, under a number that leads to nobody any more',
    },
    merging: { stay: 'an entry is never altered; the credit counts as that of whoever stays' },
  },
  {
    table: 'ledger_entry',
    title: 'Credit of others that you put down or changed',
    column: 'actor_id',
    told: {
      query: `select h.name as "Hub", e.sequence as "Number", e.kind as "Entry", e.created_at as "At"
                from ledger_entry e join hub h on h.id = e.hub_id
               where e.actor_id = $1 and e.person_id <> $1 order by e.created_at, e.id`,
    },
    erasing: { keep: 'a legal record that is never altered; who made it leads to nobody any more' },
    merging: { stay: 'an entry is never altered; who made it leads to the one who stays' },
  },
  {
    table: 'ledger_holder',
    title: 'Who you were when credit was awarded to you',
    column: 'person_id',
    told: {
      query: `select h.name as "Hub", k.created_at as "Awarded", k.holder->>'name' as "Name",
                     k.holder->'credentials' as "Credentials", k.holder->'licences' as "Licences",
                     k.kept_until as "Kept until"
                from ledger_holder k join hub h on h.id = k.hub_id where k.person_id = $1 order by k.created_at, k.id`,
    },
    erasing: {
      keep: 'name, credentials and licences of an award: accreditors have them kept for six years or longer',
      until: 'kept_until',
    },
    merging: { stay: 'the ledger vouches for it as it stands' },
  },
];

/** Says what credits hold of people. */
@Injectable()
export class CreditsHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'disclosure',
      title: 'Financial relationships you stated',
      column: 'person_id',
      told: {
        query: `select h.name as "Hub", d.created_at as "Stated", d.expires_at as "Holds until", d.relationships as "Relationships"
                  from disclosure d join hub h on h.id = d.hub_id where d.person_id = $1 order by d.created_at, d.id`,
      },
      erasing: { keep: 'what learners were shown of who taught them stays on record, without your name' },
      merging: { stay: 'a statement is never altered; whoever stays states theirs' },
    });
    for (const holding of LEDGER) this.holdings.declare(holding);
  }
}
