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

/** What is held of those who settled a designation: by what, under which title, and how the person reads of it. */
const settling = (column: string, title: string): Holding => ({
  table: 'designation',
  title,
  column,
  told: {
    query: `select h.name as "Hub", s.title as "Session", d.credit_type as "Type", d.state as "State",
                   d.created_at as "Since"
              from designation d join hub h on h.id = d.hub_id join session s on s.id = d.session_id
             where d.${column} = $1 order by d.created_at, d.id`,
  },
  erasing: { keep: 'what a session was worth is a part of its record; who said so leads to nobody any more' },
  merging: { stay: 'who did it stands as it was, and leads to the one who stays' },
});

/** What designating and reviewing hold. */
const OFFICE: readonly Holding[] = [
  settling('proposed_by', 'Sessions that you proposed for credit'),
  settling('designated_by', 'Sessions that you designated for credit'),
  settling('ended_by', 'Designations that you took back or replaced'),
  {
    table: 'program_planner',
    title: 'Programs that you plan',
    column: 'person_id',
    told: {
      query: `select h.name as "Hub", p.name as "Program", l.created_at as "Since" from program_planner l
                join hub h on h.id = l.hub_id join program p on p.id = l.program_id
               where l.person_id = $1 order by l.id`,
    },
    erasing: 'delete',
    merging: { move: [['program_id']] },
  },
  {
    table: 'disclosure_review',
    title: 'Statements of others that you reviewed',
    column: 'reviewed_by',
    told: {
      query: `select h.name as "Hub", r.outcome as "Outcome", r.created_at as "Reviewed" from disclosure_review r
                join hub h on h.id = r.hub_id where r.reviewed_by = $1 order by r.id`,
    },
    erasing: { keep: 'how a statement was dealt with stays on record; who did it leads to nobody any more' },
    merging: { stay: 'who did it stands as it was, and leads to the one who stays' },
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
    for (const holding of [...LEDGER, ...OFFICE]) this.holdings.declare(holding);
  }
}
