import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { addressFault } from './address.rules.js';
import { PersonRegistered } from './identity.events.js';
import { emailKeyOf } from './identity.rules.js';
import { Person } from './person.entity.js';

/** What is known of a person who is made known. */
export interface NewPerson {
  name: string;
  email: string;
  profession?: string | null;
  zone?: string;
  /** The language they chose. */
  language?: string;
  /** The language their hub writes in: theirs until they choose one. */
  hubLanguage?: string;
}

/**
 * Makes people known inside another feature's transaction: founding a hub, granting a role and enrolling all meet
 * people whom nobody knew before. What is known already is never overwritten: only a person changes their profile.
 */
@Injectable()
export class PersonRegistrar {
  /**
   * The id of the person with this address, made known if need be; of whoever they turned out to be, if they were merged.
   *
   * @throws Refusal INVALID_INPUT for an address or name that is none
   */
  async ensure(tx: Tx, person: NewPerson): Promise<string> {
    const name = person.name.replace(/\s+/g, ' ').trim();
    const emailKey = emailKeyOf(person.email);
    if (!name) throw Refusal.invalid('Please give a name.', { name: 'is missing' });
    // Whoever is given a role or a seat by an address that only looks like theirs is a stranger.
    const fault = addressFault(person.email);
    if (fault) throw Refusal.invalid(`The address ${fault}.`, { email: fault });
    // The unique index decides between two who make the same person known at once.
    const inserted = await tx.sql<{ id: string }>(
      `insert into person (id, created_at, name, email, email_key, profession, zone, language, language_chosen)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (email_key) do nothing returning id`,
      [
        tx.ids.next(),
        tx.now,
        name,
        person.email.trim(),
        emailKey,
        person.profession ?? null,
        person.zone ?? 'UTC',
        person.language ?? person.hubLanguage ?? 'en',
        Boolean(person.language),
      ],
    );
    const fresh = inserted[0]?.id;
    if (fresh) {
      await tx.record(PersonRegistered, fresh, {}, {});
      return fresh;
    }
    const known = await tx
      .of(Person)
      .findOne({ where: { emailKey }, select: { id: true, mergedInto: true } });
    // Whoever had the address was erased in this very moment: now it is free.
    return known?.mergedInto ?? known?.id ?? this.ensure(tx, person);
  }

  /** Gives people the language that their hub writes in, where they chose none themselves. */
  async offerLanguage(tx: Tx, personIds: readonly string[], language: string): Promise<void> {
    await tx.sql(`update person set language = $2 where id = any($1::uuid[]) and not language_chosen`, [
      personIds,
      language,
    ]);
  }
}
