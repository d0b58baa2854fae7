import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import { type AwardStanding, AwardsReader } from './awards.reader.js';
import { Certificate } from './certificate.entity.js';
import { CertificateEnded, CertificateIssued } from './certificate.events.js';
import { ComposeCertificate } from './compose-certificate.js';
import { newSerial } from './serial.rules.js';

/**
 * Keeps certificates in step with the ledger: one stands for each award of which something stands, and tells what stands
 * of it. It looks at the present state, so that it may run twice and in any order.
 */
@Injectable()
export class IssueCertificates {
  constructor(
    private readonly awards: AwardsReader,
    private readonly compose: ComposeCertificate,
  ) {}

  /** Brings the certificates about the award behind an entry of the ledger up to date. */
  async settle(tx: Tx, hubId: string, entryId: string): Promise<void> {
    const award = await this.awards.ofEntry(tx.manager, hubId, entryId);
    // Credit from before has a certificate from before.
    if (!award?.cohortId) return;
    await lock(tx, award.cohortId, award.creditType);
    // Once more, now that nobody else is at it.
    const now = await this.awards.ofEntry(tx.manager, hubId, entryId);
    if (!now) return;
    await this.settleAward(tx, now);
    await this.settleCumulative(tx, now);
  }

  /**
   * Issues one certificate about all credit of a type that stands for somebody in a cohort; another one that says the
   * same is left as it is.
   *
   * @returns null where nothing stands, or no certificate of the type is printed
   */
  async cumulative(
    tx: Tx,
    cohortId: string,
    personId: string,
    creditType: string,
  ): Promise<Certificate | null> {
    await lock(tx, cohortId, creditType);
    const awards = await this.awards.ofCohort(tx.manager, cohortId, personId, creditType);
    const standing = await tx.of(Certificate).findOneBy({
      cohortId,
      personId,
      creditType: creditType as Certificate['creditType'],
      state: 'standing',
      awardId: IsNull(),
    });
    if (standing && saysThat(standing, awards)) return standing;
    return this.issue(tx, awards, standing, personId);
  }

  private async settleAward(tx: Tx, award: AwardStanding): Promise<void> {
    const standing = await tx.of(Certificate).findOneBy({ awardId: award.awardId, state: 'standing' });
    const stands = !award.revoked && award.amount !== '0.00';
    if (!stands) {
      if (standing) await this.end(tx, standing, 'revoked');
    } else if (!standing || !saysThat(standing, [award])) {
      await this.issue(tx, [award], standing, null);
    }
  }

  /** A certificate about a whole cohort is made anew when what it is about has changed, not when there is more. */
  private async settleCumulative(tx: Tx, changed: AwardStanding): Promise<void> {
    const { cohortId, creditType } = changed;
    const standing = await tx
      .of(Certificate)
      .createQueryBuilder('c')
      .where(
        `c.cohortId = :cohortId and c.creditType = :creditType and c.awardId is null and c.state = 'standing'`,
      )
      .andWhere('c.facts @> :about::jsonb')
      .setParameters({ cohortId, creditType, about: { lines: [{ awardId: changed.awardId }] } })
      .getOne();
    const line = standing?.facts.lines.find(({ awardId }) => awardId === changed.awardId);
    if (!standing || !line || line.entryId === changed.lastId) return;
    const covered = new Set(standing.facts.lines.map(({ awardId }) => awardId));
    const all = await this.awards.ofCohort(tx.manager, cohortId as string, standing.personId, creditType);
    const left = all.filter(({ awardId }) => covered.has(awardId));
    if (left.length === 0) await this.end(tx, standing, 'revoked');
    else await this.issue(tx, left, standing, standing.personId);
  }

  /**
   * @param ofAllFor for whom it is about all of a cohort; null for one about a single award
   */
  private async issue(
    tx: Tx,
    awards: readonly AwardStanding[],
    before: Certificate | null,
    ofAllFor: string | null,
  ): Promise<Certificate | null> {
    const cumulative = ofAllFor !== null;
    const composed = await this.compose.of(awards, cumulative);
    const latest = awards.at(-1);
    if (!composed || !latest) return null;
    const { hubId, programId, cohortId, creditType, awardId } = latest;
    const personId = ofAllFor ?? latest.personId;
    const certificate = {
      id: tx.ids.next(),
      createdAt: tx.now,
      hubId,
      programId: programId as string,
      cohortId: cohortId as string,
      personId,
      creditType,
      awardId: cumulative ? null : awardId,
      snapshotId: awardId,
      serial: newSerial(),
      ...composed,
      state: 'standing' as const,
      endedAt: null,
      predecessorId: before?.id ?? null,
    };
    if (before) await this.end(tx, before, 'superseded');
    await tx.of(Certificate).insert(certificate);
    await tx.record(CertificateIssued, certificate.id, scopeOf(certificate), {
      personId,
      creditType,
      cumulative,
    });
    return certificate;
  }

  private async end(tx: Tx, certificate: Certificate, state: 'superseded' | 'revoked'): Promise<void> {
    await tx.of(Certificate).update({ id: certificate.id }, { state, endedAt: tx.now });
    const { personId, creditType } = certificate;
    await tx.record(CertificateEnded, certificate.id, scopeOf(certificate), { personId, creditType, state });
  }
}

/** Whether a certificate is about these awards, as they stand. */
function saysThat({ facts }: Certificate, awards: readonly AwardStanding[]): boolean {
  const said = new Set(facts.lines.map(({ entryId }) => entryId));
  return said.size === awards.length && awards.every(({ lastId }) => said.has(lastId));
}

/** People who were joined have awards under several ids, so that all of a cohort wait for one another. */
async function lock(tx: Tx, cohortId: string, creditType: string): Promise<void> {
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `certificates ${cohortId} ${creditType}`,
  ]);
}

function scopeOf({ hubId, programId, cohortId }: Pick<Certificate, 'hubId' | 'programId' | 'cohortId'>) {
  return { hubId, programId, cohortId };
}
