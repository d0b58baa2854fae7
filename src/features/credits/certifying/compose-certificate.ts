import { Injectable } from '@nestjs/common';
import { CohortReader } from '../../cohorts/index.js';
import { SessionReader } from '../../sessions/index.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import { filledStatement } from '../setup/statement.rules.js';
import type { AwardStanding } from './awards.reader.js';
import {
  type CertificateFacts,
  type CertificateLine,
  creditText,
  daysOf,
  LEARNER,
  unitOf,
} from './certificate.rules.js';
import { type HubWords, HubWordsReader } from './hub-words.reader.js';

/** What a new certificate says, and how much it certifies. */
export interface Composed {
  facts: CertificateFacts;
  /** A decimal string with two decimals. */
  amount: string;
}

/** Puts together what a certificate says when it is issued. From then on that is what it says. */
@Injectable()
export class ComposeCertificate {
  constructor(
    private readonly sessions: SessionReader,
    private readonly cohorts: CohortReader,
    private readonly words: HubWordsReader,
  ) {}

  /**
   * What a certificate of these awards says.
   *
   * @param awards of one person, type and cohort; each of a session
   * @param cumulative whether it is about the cohort as a whole
   * @returns null where no certificate of this type is printed
   */
  async of(awards: readonly AwardStanding[], cumulative: boolean): Promise<Composed | null> {
    const [first] = awards;
    if (!first?.cohortId) return null;
    const words = await this.words.of(first.hubId, first.sessionId, first.creditType);
    if (!words.type.printsCertificate) return null;
    const lines = await this.linesOf(awards);
    const amount = sumOf(awards);
    const { fewestDecimals, name } = words.type;
    const title = cumulative
      ? ((await this.cohorts.cohort(first.cohortId))?.name ?? '')
      : (lines[0]?.title ?? '');
    return {
      amount,
      facts: {
        provider: words.provider,
        address: words.address,
        providerNumber: words.providerNumber,
        typeName: name,
        unit: unitOf(words.type, amount),
        fewestDecimals,
        statement: statementOf(words, { title, lines, amount, cumulative }),
        title,
        lines,
      },
    };
  }

  private async linesOf(awards: readonly AwardStanding[]): Promise<CertificateLine[]> {
    const sessions = await this.sessions.byIds(awards.map(({ sessionId }) => sessionId ?? ''));
    return awards.flatMap(({ awardId, lastId: entryId, amount, sessionId }) => {
      const session = sessions.get(sessionId ?? '');
      if (!session) return [];
      const { title, startsAt, zone, facultyIds: instructorIds } = session;
      return [{ awardId, entryId, title, startsAt: startsAt.toISOString(), zone, amount, instructorIds }];
    });
  }
}

function sumOf(awards: readonly AwardStanding[]): string {
  const sum = awards.reduce((total, { amount }) => total + hundredthsOf(amount), 0);
  return `${Math.trunc(sum / 100)}.${String(sum % 100).padStart(2, '0')}`;
}

/** The accreditor's statement, filled; of what is awarded altogether where it is about a cohort. */
function statementOf(
  { statement, provider, providerNumber, type, maximum }: HubWords,
  said: { title: string; lines: CertificateLine[]; amount: string; cumulative: boolean },
): string | null {
  if (!statement) return null;
  const credits = creditText(type, said.amount);
  return filledStatement(statement, {
    provider,
    title: said.title,
    credits,
    designated: said.cumulative || !maximum ? credits : creditText(type, maximum),
    date: daysOf(said.lines),
    // The name goes where it can go: it is filled in when the document is made.
    learner: LEARNER,
    number: providerNumber ?? '',
  });
}
