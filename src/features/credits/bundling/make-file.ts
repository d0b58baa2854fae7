import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { CertificateReader } from '../certifying/certificate.reader.js';
import { IssueCertificates } from '../certifying/issue-certificates.js';
import { MakeCertificate } from '../certifying/make-certificate.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import type { CertificateBatch, CertificateFile } from './batch.entity.js';

/** A document that is to be made. */
export type DueFile = Pick<CertificateFile, 'personId' | 'creditType' | 'certificateId'>;

/** What came of it. */
export type FileOutcome = { certificateId: string; content: Buffer } | { fault: string };

/** Finds which documents a batch is to have, and makes them. */
@Injectable()
export class MakeFile {
  constructor(
    private readonly certificates: CertificateReader,
    private readonly issuing: IssueCertificates,
    private readonly making: MakeCertificate,
  ) {}

  /** Which documents are to be made. */
  due(
    tx: Tx,
    cohortId: string,
    asked: { sessionId: string | null; creditType: CreditCode | null; cumulative: boolean },
  ): Promise<DueFile[]> {
    const { sessionId, creditType, cumulative } = asked;
    // One about a whole cohort is issued when its turn comes, out of what then stands.
    if (cumulative)
      return tx.sql<DueFile>(
        `select distinct c.person_id as "personId", c.credit_type as "creditType", null::uuid as "certificateId"
           from certificate c where c.cohort_id = $1 and c.state = 'standing' and c.award_id is not null
            and ($2::text is null or c.credit_type = $2) order by 1, 2`,
        [cohortId, creditType],
      );
    return tx.sql<DueFile>(
      `select c.person_id as "personId", c.credit_type as "creditType", c.id as "certificateId"
         from certificate c join ledger_entry a on a.id = c.award_id
        where c.cohort_id = $1 and c.state = 'standing' and ($2::text is null or c.credit_type = $2)
          and ($3::uuid is null or a.session_id = $3) order by c.created_at, c.id`,
      [cohortId, creditType, sessionId],
    );
  }

  /** Makes one of them. What stands in the way is told in words; what is broken is thrown. */
  async make(tx: Tx, { cohortId }: CertificateBatch, file: DueFile): Promise<FileOutcome> {
    const certificateId =
      file.certificateId ?? (await this.issuing.cumulative(tx, cohortId, file.personId, file.creditType))?.id;
    const certificate = certificateId ? await this.certificates.held(certificateId, tx.manager) : null;
    if (!certificate) return { fault: 'Nothing stands any more that a certificate could be about.' };
    try {
      return { certificateId: certificate.id, content: await this.making.pdf(certificate) };
    } catch (error) {
      if (error instanceof Refusal) return { fault: error.message };
      throw error;
    }
  }
}
