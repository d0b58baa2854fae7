import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';
import {
  Eraser,
  type Holding,
  Holdings,
  type ToldRow,
  type Whose,
} from '../../platform/personal-data/index.js';
import { ERASED_NAME, erasedKeyOf } from './identity.rules.js';
import { BirthDates } from './profile/birth-dates.js';

const PROOF = 'it proves who one of them is, and nothing of the other';

const JOINED = 'that two accounts were joined, or taken apart, without a name: the audit trail refers to it';

/** What is held of merges. */
const merges = (eraser: Eraser): readonly Holding[] => [
  {
    table: 'person',
    title: 'Accounts that were joined with yours',
    column: 'merged_into',
    told: {
      query: `select name as "Name", email as "Address", created_at as "Known since" from person
               where merged_into = $1 order by id`,
    },
    erasing: {
      by: (tx, whose) => eraseMerged(tx, whose, eraser),
      leaves: 'rows without name and address, as your own',
    },
    // They lead to the one who stays in one step, and come back when that is undone.
    merging: { move: [] },
  },
  {
    table: 'person_merge',
    title: 'When another account was joined with yours',
    column: 'stay_id',
    told: {
      query: `select m.created_at as "Joined", m.undone_at as "Taken apart" from person_merge m
               where m.stay_id = $1 order by m.id`,
    },
    erasing: { keep: JOINED },
    merging: { stay: 'what was done stands as it was' },
  },
  {
    table: 'person_merge',
    title: 'When your account was joined with another',
    column: 'go_id',
    told: {
      query: `select m.created_at as "Joined", m.undone_at as "Taken apart" from person_merge m
               where m.go_id = $1 order by m.id`,
    },
    erasing: { keep: JOINED },
    merging: { stay: 'what was done stands as it was' },
  },
  {
    table: 'person_merge',
    title: 'Accounts you joined',
    column: 'by_id',
    told: {
      query: `select m.created_at as "Joined", m.undone_at as "Taken apart" from person_merge m
               where m.by_id = $1 order by m.id`,
    },
    erasing: { keep: JOINED },
    merging: { stay: 'what was done stands as it was' },
  },
];

/** Says what identity holds of people. */
@Injectable()
export class IdentityHoldings implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly birthDates: BirthDates,
    private readonly eraser: Eraser,
  ) {}

  onModuleInit(): void {
    this.holdings.declare(...merges(this.eraser));
    this.holdings.declare(
      {
        table: 'person',
        title: 'Your profile',
        column: 'id',
        also: ['email', 'email_key'],
        told: {
          query: `select name as "Name", email as "Address", profession as "Profession", zone as "Time zone",
                         language as "Language", created_at as "Known since" from person where id = $1`,
        },
        erasing: {
          by: husk,
          leaves:
            'a row without name and address, and your professional group: figures of sessions that were held go on adding up',
        },
        merging: { stay: 'whoever goes stays as a row that leads to the one who stays' },
      },
      {
        table: 'sign_in',
        title: 'Sessions in which you signed in',
        column: 'person_id',
        told: {
          query: `select created_at as "Signed in", method as "By", browser as "Browser", last_seen_at as "Last seen",
                         ended_at as "Ended" from sign_in where person_id = $1 order by id`,
        },
        erasing: 'delete',
        merging: { stay: PROOF },
      },
      {
        table: 'sign_in_link',
        title: 'Sign-in links you asked for',
        column: 'email_key',
        by: 'address',
        told: {
          query: `select created_at as "Asked for", mailed_at as "Mailed", used_at as "Used", expires_at as "Works until"
                    from sign_in_link where email_key = $1 order by id`,
        },
        erasing: 'delete',
        merging: { stay: 'a link leads to whoever has the address' },
      },
      {
        table: 'passkey',
        title: 'Your passkeys',
        column: 'person_id',
        told: {
          query: `select name as "Name", created_at as "Added", last_used_at as "Last used" from passkey
                   where person_id = $1 order by id`,
        },
        erasing: 'delete',
        merging: { stay: PROOF },
      },
      {
        table: 'provider_link',
        title: 'Accounts of institutions by which you sign in',
        column: 'person_id',
        told: {
          query: `select issuer as "Institution", subject as "Account there", created_at as "Since" from provider_link
                   where person_id = $1 order by id`,
        },
        erasing: 'delete',
        merging: { stay: PROOF },
      },
      {
        table: 'api_token',
        title: 'Tokens by which programs act for you',
        column: 'person_id',
        told: {
          query: `select label as "For", scope as "May", created_at as "Made", expires_at as "Works until",
                         revoked_at as "Ended" from api_token where person_id = $1 order by id`,
        },
        erasing: 'delete',
        merging: { stay: PROOF },
      },
      {
        table: 'mail_choice',
        title: 'Mail you switched off',
        column: 'person_id',
        told: {
          query: `select kind as "Kind", created_at as "Since" from mail_choice where person_id = $1 order by id`,
        },
        erasing: 'delete',
        merging: { move: [['kind']] },
      },
      {
        table: 'profile',
        title: 'What you told of yourself and your work',
        column: 'person_id',
        told: {
          query: `select array_to_string(credentials, ', ') as "Credentials", organization as "Organization", site as "Site",
                         country as "Country", region as "State or region", county as "County",
                         postal_code as "Postal code", rurality as "Area", array_to_string(languages, ', ') as "Languages",
                         pronouns as "Pronouns", access_needs as "What you need to take part", npi as "NPI",
                         created_at as "Since" from profile where person_id = $1`,
        },
        erasing: 'delete',
        merging: { stay: OWN_WORDS },
      },
      {
        table: 'licence',
        title: 'Your licences',
        column: 'person_id',
        told: {
          query: `select kind as "Of", number as "Number", country as "Country", region as "State or region",
                         created_at as "Since" from licence where person_id = $1 order by id`,
        },
        erasing: 'delete',
        merging: { stay: OWN_WORDS },
      },
      {
        table: 'birth_date',
        title: 'Your date of birth',
        column: 'person_id',
        told: { read: (personId) => this.birthDate(personId) },
        erasing: 'delete',
        merging: { stay: OWN_WORDS },
      },
    );
  }

  private async birthDate(personId: string): Promise<ToldRow[]> {
    const date = await this.birthDates.forOwner(personId);
    return date ? [{ 'Date of birth': date }] : [];
  }
}

// Whoever joins two accounts for somebody must not come to read what only its owner reads.
const OWN_WORDS = 'only the owner of an account reads it: whoever stays tells it anew';

// The row stays for whatever counts people; nothing in it tells of anybody, and its address is free for somebody new.
async function husk(tx: Tx, { personId }: Whose): Promise<void> {
  if (personId === null) return;
  await tx.sql(
    `update person set name = $2, email = '', email_key = $3, zone = 'UTC', language = 'en',
                       erased_at = coalesce(erased_at, $4) where id = $1`,
    [personId, ERASED_NAME, erasedKeyOf(personId), tx.now],
  );
}

// Whoever was merged into them is they, too: all of theirs goes with their own.
async function eraseMerged(tx: Tx, { personId, hubId }: Whose, eraser: Eraser): Promise<void> {
  if (personId === null) return;
  const gone = await tx.sql<{ id: string; emailKey: string; name: string }>(
    `select id, email_key as "emailKey", name from person where merged_into = $1 order by id`,
    [personId],
  );
  for (const { id, emailKey, name } of gone) await eraser.erase(tx, { personId: id, emailKey, name, hubId });
}
