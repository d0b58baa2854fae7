import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Exports } from '../../access/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import { CertificateTaken } from './certificate.events.js';
import { seeCertificate } from './certificate.policy.js';
import { CertificateReader, type CertificateRow } from './certificate.reader.js';
import { IssueCertificates } from './issue-certificates.js';
import { MakeCertificate } from './make-certificate.js';

/** Documents of certificates that one person may have made for themselves within an hour. */
const OWN_PER_HOUR = 100;

/** What people do with certificates: take one out, and ask for one about a whole cohort. */
@Injectable()
export class CertificateService {
  constructor(
    private readonly work: Work,
    private readonly reader: CertificateReader,
    private readonly making: MakeCertificate,
    private readonly issuing: IssueCertificates,
    private readonly exports: Exports,
  ) {}

  /**
   * A certificate as a PDF.
   *
   * @throws Refusal NOT_FOUND for one that the viewer may not see, RATE_LIMITED, or as {@link MakeCertificate.pdf} does
   */
  async pdf(viewer: Viewer, id: string): Promise<Buffer> {
    const certificate = await this.reader.held(id);
    if (!certificate) throw Refusal.notFound('The certificate');
    authorize(viewer, seeCertificate, certificate);
    if (viewer.personId === certificate.personId) await this.countOwn(viewer, certificate);
    else await this.exports.take(viewer, 'certificate', placeOf(certificate));
    return this.making.pdf(certificate);
  }

  /**
   * One certificate about all of the viewer’s own credit of a type in a cohort. Asked again while nothing has changed,
   * it is the same one.
   *
   * @returns null where nothing stands, or where this type has no certificate
   */
  async cumulative(viewer: Viewer, cohortId: string, creditType: CreditCode): Promise<CertificateRow | null> {
    const personId = viewer.personId as string;
    const issued = await this.work.unrecorded('the same one is issued once', viewer.actor, (tx) =>
      this.issuing.cumulative(tx, cohortId, personId, creditType),
    );
    return issued ? { ...issued, issuedAt: issued.createdAt } : null;
  }

  private async countOwn(viewer: Viewer, certificate: CertificateRow): Promise<void> {
    await this.work.run(viewer.actor, async (tx) => {
      const [taken] = await tx.sql<{ n: number }>(
        `select count(*)::int as n from domain_event
          where type = $1 and actor_id = $2 and at > $3::timestamptz - interval '1 hour'`,
        [CertificateTaken.name, viewer.personId, tx.now],
      );
      if ((taken?.n ?? 0) >= OWN_PER_HOUR)
        throw Refusal.tooMany(`${OWN_PER_HOUR} certificates an hour are the most. Please try later.`);
      await tx.record(CertificateTaken, certificate.id, placeOf(certificate), {});
    });
  }
}

function placeOf({ hubId, programId, cohortId }: CertificateRow) {
  return { hubId, programId, cohortId };
}
