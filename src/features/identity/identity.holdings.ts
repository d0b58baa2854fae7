import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';
import { Holdings, type Whose } from '../../platform/personal-data/index.js';
import { ERASED_NAME, erasedKeyOf } from './identity.rules.js';

/** Says what identity holds of people. */
@Injectable()
export class IdentityHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
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
        merging: { move: [] },
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
        merging: { move: [] },
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
        merging: { move: [['issuer']] },
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
        merging: { move: [] },
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
    );
  }
}

// The row stays for whatever counts people; nothing in it tells of anybody, and its address is free for somebody new.
async function husk(tx: Tx, { personId }: Whose): Promise<void> {
  await tx.sql(
    `update person set name = $2, email = '', email_key = $3, zone = 'UTC', language = 'en',
                       erased_at = coalesce(erased_at, $4) where id = $1`,
    [personId, ERASED_NAME, erasedKeyOf(personId), tx.now],
  );
}
