import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { UploadBodies } from '../../../platform/http/index.js';
import {
  Holdings,
  type RemovalStep,
  RetentionKinds,
  removeRows,
  type Whose,
} from '../../../platform/personal-data/index.js';
import { PAST_PATH, PAST_TYPES } from './past.controller.js';

const WHO = 'who sent it leads to the one who stays';

/** Says what tables of past credit hold of people, and how long they are kept; and lets them through. */
@Injectable()
export class PastHoldings implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly kinds: RetentionKinds,
    private readonly uploads: UploadBodies,
  ) {}

  onModuleInit(): void {
    this.uploads.allow(new RegExp(`^/${PAST_PATH}/`), PAST_TYPES);
    this.declareHoldings();
    this.kinds.declare({
      kind: 'credits.past-unmatched',
      title: 'Lines of past credit that match nobody',
      why: 'The CE office may still say who it is. What was awarded is kept with the ledger.',
      whose: 'hub',
      days: { usual: 180, least: 30, most: 730 },
      remove: removeUnmatched,
    });
  }

  private declareHoldings(): void {
    this.holdings.declare({
      table: 'past_import',
      title: 'Tables of past credit that you sent',
      column: 'by_id',
      told: {
        query: `select h.name as "Hub", i.lines as "Lines", i.created_at as "Sent" from past_import i
                  join hub h on h.id = i.hub_id where i.by_id = $1 order by i.created_at, i.id`,
      },
      erasing: {
        keep: 'which credit came from which table stays known; who sent it leads to nobody any more',
      },
      merging: { stay: WHO },
    });
    this.holdings.declare({
      table: 'past_record',
      title: 'Credit from before that your hub took in',
      column: 'person_id',
      also: ['name'],
      told: {
        query: `select r.name as "Name", r.email as "Address", r.title as "Session", r.held_on as "On",
                       r.credit_type as "Type", r.amount as "Credit" from past_record r
                 where r.person_id = $1 order by r.held_on, r.id`,
      },
      erasing: {
        by: eraseOfPerson,
        leaves: 'what was earned and when, without who, as long as it stands in the ledger',
      },
      merging: { stay: 'the ledger names it under the account that had it' },
    });
    this.holdings.declare({
      table: 'past_record',
      title: 'Lines of past credit with your address',
      column: 'email_key',
      by: 'address',
      also: ['email'],
      told: {
        query: `select r.name as "Name", r.email as "Address", r.title as "Session", r.held_on as "On" from past_record r
                 where r.email_key = $1 and r.person_id is null order by r.held_on, r.id`,
      },
      erasing: { by: eraseOfAddress, leaves: 'that the table had one more line, which says nothing' },
      merging: { stay: 'the office says whose it is' },
    });
    this.holdings.declare({
      table: 'past_record',
      title: 'Lines of past credit that may be yours by their name',
      column: 'suggested_person_id',
      told: { not: 'nobody has said that they are yours' },
      erasing: { by: eraseSuggestion, leaves: null },
      merging: { stay: 'the office says whose it is' },
    });
  }
}

const NAMELESS = `name = 'Taken out', email = '', email_key = '', credentials = '{}'`;

async function eraseOfPerson(tx: Tx, { personId, hubId }: Whose): Promise<void> {
  await tx.sql(
    `update past_record set ${NAMELESS} where person_id = $1 and ($2::uuid is null or hub_id = $2)`,
    [personId, hubId],
  );
}

async function eraseOfAddress(tx: Tx, { emailKey, hubId }: Whose): Promise<void> {
  if (!emailKey) return;
  await tx.sql(
    `update past_record set ${NAMELESS} where email_key = $1 and ($2::uuid is null or hub_id = $2)`,
    [emailKey, hubId],
  );
}

async function eraseSuggestion(tx: Tx, { personId, hubId }: Whose): Promise<void> {
  await tx.sql(
    `update past_record set suggested_person_id = null
      where suggested_person_id = $1 and ($2::uuid is null or hub_id = $2)`,
    [personId, hubId],
  );
}

/** Lines that were never awarded. */
function removeUnmatched(tx: Tx, { before, hubId, limit }: RemovalStep): Promise<number> {
  return removeRows(
    tx,
    'past_record',
    limit,
    `hub_id = $2 and created_at < $3 and state in ('open', 'duplicate')`,
    [hubId, before],
  );
}
