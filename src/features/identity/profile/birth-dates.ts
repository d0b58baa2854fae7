import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Connections } from '../../../platform/database/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { deriveKey, keyIdOf, seal, unseal } from '../../../platform/secrets/index.js';
import { BirthDateGiven, BirthDateRemoved, BirthDateReported } from '../identity.events.js';
import { FreshProof } from '../signing-in/fresh-proof.js';
import { BirthDate } from './profile.entity.js';
import { birthDateFault } from './profile.rules.js';

/** Whether credit that a person can earn is reported with their date of birth. */
export type BirthDateNeed = (personId: string) => Promise<boolean>;

/**
 * Dates of birth, which are asked for only where a kind of credit reports them. They are kept sealed by a key that
 * stands outside the database and its back-ups, each bound to its person, so that none opens in another's place.
 */
@Injectable()
export class BirthDates {
  private readonly key: Buffer;
  private readonly keyId: string;
  /** Supplied by the feature that reports credit. */
  needs: BirthDateNeed | null = null;

  constructor(
    private readonly work: Work,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly proof: FreshProof,
    @Inject(Connections) { surveyMasterKey }: Connections,
  ) {
    this.key = deriveKey(surveyMasterKey, 'dates-of-birth');
    this.keyId = keyIdOf(this.key);
  }

  /**
   * Keeps the viewer's own date of birth, in place of an earlier one.
   *
   * @param date `YYYY-MM-DD`
   * @throws Refusal INVALID_INPUT for what is no date of a birth, which is not repeated; CONFLICT where nothing asks for it
   */
  async set(viewer: Viewer, date: string): Promise<void> {
    const text = date.trim();
    if (!(await this.isAskedFor(viewer.personId as string)))
      throw Refusal.conflict(
        'Nothing asks for your date of birth: no credit that you can earn is reported with it. Please do not give it.',
      );
    const fault = birthDateFault(text, this.clock.now());
    if (fault) throw Refusal.invalid('This is not a date of birth.', { date: fault });
    const personId = viewer.personId as string;
    const sealed = seal(this.key, boundTo(personId), Buffer.from(text));
    await this.work.run(viewer.actor, async (tx) => {
      const [kept] = await tx.sql<{ id: string }>(
        `insert into birth_date (id, created_at, person_id, key_id, sealed) values ($1, $2, $3, $4, $5)
         on conflict (person_id) do update
           set key_id = excluded.key_id, sealed = excluded.sealed, created_at = excluded.created_at
         returning id`,
        [tx.ids.next(), tx.now, personId, this.keyId, sealed],
      );
      await tx.record(BirthDateGiven, (kept as { id: string }).id, {}, { personId, keyId: this.keyId });
    });
  }

  /** Takes the viewer's own date of birth away. */
  async remove(viewer: Viewer): Promise<void> {
    const personId = viewer.personId as string;
    await this.work.unrecorded('what is not there is not taken away', viewer.actor, async (tx) => {
      const kept = await tx.of(BirthDate).findOneBy({ personId });
      if (!kept) return;
      await tx.of(BirthDate).delete({ id: kept.id });
      await tx.record(BirthDateRemoved, kept.id, {}, { personId });
    });
  }

  /**
   * Whether a date of birth is asked of a person: whether credit they can earn is reported with it. The feature that
   * knows credit says so; while none does, nobody is asked.
   */
  async isAskedFor(personId: string): Promise<boolean> {
    return (await this.needs?.(personId)) ?? false;
  }

  /** Whether a person has given one. */
  isGiven(personId: string): Promise<boolean> {
    return this.dataSource.getRepository(BirthDate).existsBy({ personId });
  }

  /**
   * The viewer's own date, `YYYY-MM-DD`; null without one.
   *
   * @throws Refusal FORBIDDEN for whoever came by an invitation, CONFLICT when it was sealed by a key that this server
   * does not have any more
   */
  async own(viewer: Viewer): Promise<string | null> {
    await this.proof.beyondInvitation(viewer, 'to see it');
    return this.forOwner(viewer.personId as string);
  }

  /** The same, for what is made for the person themself. */
  async forOwner(personId: string): Promise<string | null> {
    return this.opened(await this.dataSource.getRepository(BirthDate).findOneBy({ personId }));
  }

  /**
   * The date of a person whose credit is reported to a body that demands it: for the feature that reports, inside the
   * transaction in which it does. That it was read is recorded; the date is not.
   *
   * @param purpose to whom it goes, such as `acgme`; never anything personal
   * @returns `YYYY-MM-DD`, or null where the person gave none
   */
  async forReport(tx: Tx, personId: string, purpose: string): Promise<string | null> {
    const kept = await tx.of(BirthDate).findOneBy({ personId });
    const date = this.opened(kept);
    if (kept) await tx.record(BirthDateReported, kept.id, {}, { personId, purpose });
    return date;
  }

  private opened(row: BirthDate | null): string | null {
    if (!row) return null;
    const date = row.keyId === this.keyId ? unseal(this.key, boundTo(row.personId), row.sealed) : null;
    if (!date)
      throw Refusal.conflict('The date of birth cannot be opened any more. Please have it entered anew.');
    return date.toString();
  }
}

function boundTo(personId: string): string {
  return `date of birth of ${personId.toLowerCase()}`;
}
