import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { AwardsReader } from '../certifying/awards.reader.js';
import { CertificateReader } from '../certifying/certificate.reader.js';
import { unitOf } from '../certifying/certificate.rules.js';
import { decimalOf, hundredthsOf } from '../rules/amount.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';
import { CreditSetupReader } from '../setup/setup.reader.js';
import { reportedOf, type TranscriptLine, type TranscriptYear, yearsOf } from './transcript.rules.js';
import { TranscriptSources } from './transcript-sources.js';

/** All that a person earned in a hub. */
export interface Transcript {
  hubId: string;
  provider: string;
  years: TranscriptYear[];
}

/** Puts together what people earned, over years. */
@Injectable()
export class TranscriptReader {
  constructor(
    private readonly awards: AwardsReader,
    private readonly certificates: CertificateReader,
    private readonly setup: CreditSetupReader,
    private readonly sources: TranscriptSources,
    private readonly clock: Clock,
  ) {}

  /** A transcript for each hub in which a person earned anything. */
  async of(personId: string): Promise<Transcript[]> {
    const hubs = await this.awards.hubsOf(personId);
    return Promise.all(hubs.map((hubId) => this.ofHub(hubId, personId)));
  }

  /** What a person earned in one hub; without years where it is nothing. */
  async ofHub(hubId: string, personId: string): Promise<Transcript> {
    const awards = await this.awards.ofPerson(hubId, personId);
    const [{ name: provider }, all, told, certificates] = await Promise.all([
      this.setup.providerOf(hubId),
      this.setup.allOf(hubId),
      this.sources.of(awards),
      this.certificates.ofAwards(awards.map(({ awardId }) => awardId)),
    ]);
    const types = new Map<string, CreditType>(all.map(({ code, type }) => [code, type]));
    const today = this.clock.now().toISOString().slice(0, 10);
    const lines = awards.flatMap((award): TranscriptLine[] => {
      const type = types.get(award.creditType);
      const about = told.get(award.awardId);
      if (!type || !about) return [];
      const hundredths = hundredthsOf(award.amount);
      return [
        {
          awardId: award.awardId,
          title: about.title,
          day: about.heldOn,
          creditType: award.creditType,
          typeName: type.name,
          amount: decimalOf(hundredths, type.fewestDecimals),
          unit: unitOf(type, award.amount),
          revoked: hundredths === 0,
          imported: award.importedId !== null,
          cohortId: award.cohortId,
          certificateId: certificates.get(award.awardId)?.id ?? null,
          reported: award.importedId ? null : reportedOf(type, about.heldOn, today),
        },
      ];
    });
    return { hubId, provider, years: yearsOf(lines, types) };
  }
}
