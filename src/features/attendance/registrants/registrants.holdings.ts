import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { Holdings, type Whose } from '../../../platform/personal-data/index.js';
import { NAME_TAKEN_OUT } from '../erase-participants.js';

const NAMELESS = `update meeting_registrant
  set name = '${NAME_TAKEN_OUT}', email = null, registrant_id = null, join_url = null`;
const LEFT = 'that there was one registration more, without a name or address';

/** Says what the registrants of meetings hold of people. */
@Injectable()
export class RegistrantHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare(
      {
        table: 'registrant_list',
        title: 'Lists of registrants you took in',
        column: 'read_by',
        told: {
          query: `select s.title as "Session", l.created_at as "Read", l.state as "State" from registrant_list l
                    join session s on s.id = l.session_id where l.read_by = $1 order by l.id`,
        },
        erasing: { keep: 'others’ registrations rest on it, and who took it in leads to nobody any more' },
        merging: { stay: 'who took it in stands as it was, and leads to the one who stays' },
      },
      {
        table: 'meeting_registrant',
        title: 'Your registrations for meetings',
        column: 'person_id',
        told: {
          query: `select s.title as "Session", r.name as "Name", r.registrant_id as "Registration"
                    from meeting_registrant r join session s on s.id = r.session_id
                   where r.person_id = $1 order by r.id`,
        },
        erasing: { by: (tx, whose) => erase(tx, 'person_id', whose.personId, whose), leaves: LEFT },
        merging: { move: [] },
      },
      {
        table: 'meeting_registrant',
        title: 'Your address in lists of registrants',
        column: 'email',
        by: 'address',
        told: {
          query: `select s.title as "Session", r.name as "Name" from meeting_registrant r
                    join session s on s.id = r.session_id where r.email = $1 order by r.id`,
        },
        erasing: { by: (tx, whose) => erase(tx, 'email', whose.emailKey, whose), leaves: LEFT },
        merging: { stay: 'a list says what the meeting tool told' },
      },
      {
        table: 'meeting_registrant',
        title: 'Guesses that somebody in a list of registrants is you',
        column: 'suggested_person_id',
        told: {
          not: 'it is a guess by a likeness of names, the row may be somebody else’s, and it counts for nothing',
        },
        erasing: { by: eraseSuggested, leaves: null },
        merging: { move: [] },
      },
    );
  }
}

async function erase(
  tx: Tx,
  column: 'person_id' | 'email',
  value: string | null,
  { hubId }: Whose,
): Promise<void> {
  if (value === null) return;
  await tx.sql(`${NAMELESS} where ${column} = $1 and ($2::uuid is null or hub_id = $2)`, [value, hubId]);
}

/** Nobody is guessed to be whoever was erased. */
async function eraseSuggested(tx: Tx, { personId }: Whose): Promise<void> {
  await tx.sql(`update meeting_registrant set suggested_person_id = null where suggested_person_id = $1`, [
    personId,
  ]);
}
