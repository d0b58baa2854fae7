import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { qrSvg, Typesetter } from '../../../platform/documents/index.js';
import { Site } from '../../../platform/http/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { isErased, PersonReader } from '../../identity/index.js';
import type { HeldCertificate } from './certificate.reader.js';
import { documentData } from './certificate.rules.js';
import { shownSerial } from './serial.rules.js';

const TEMPLATE = readFileSync(new URL('./certificate.typ', import.meta.url), 'utf8');
/** Sessions that still fit on one page. */
const SESSIONS_OF_A_PAGE = 30;

/** Makes the document of a certificate, out of what it said when it was issued. */
@Injectable()
export class MakeCertificate {
  constructor(
    private readonly typesetter: Typesetter,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  /**
   * The certificate as a tagged PDF of one page; more where it lists more sessions than a page holds.
   *
   * @throws Refusal CONFLICT for one that does not stand any more, or whose holder’s name was taken away, and where this
   * machine cannot make documents
   */
  async pdf(certificate: HeldCertificate): Promise<Buffer> {
    const { facts, holder, serial, state, issuedAt } = certificate;
    if (state === 'superseded')
      throw Refusal.conflict('Another certificate has taken the place of this one.');
    if (state === 'revoked') throw Refusal.conflict('This certificate was revoked.');
    if (!holder) throw Refusal.conflict('The name of who held this certificate was taken away.');
    const verifyUrl = this.site.link(`/verify/${shownSerial(serial)}`);
    const { pdf } = await this.typesetter.make({
      template: TEMPLATE,
      at: issuedAt,
      onePage: facts.lines.length <= SESSIONS_OF_A_PAGE,
      data: documentData({
        creditType: certificate.creditType,
        amount: certificate.amount,
        facts,
        cumulative: certificate.awardId === null,
        serial: shownSerial(serial),
        verifyUrl,
        qr: await qrSvg(verifyUrl),
        issuedAt,
        names: { holder, instructors: await this.instructorsOf(certificate) },
      }),
    });
    return pdf;
  }

  private async instructorsOf({ facts }: HeldCertificate): Promise<Map<string, string>> {
    const people = await this.people.byIds(facts.lines.flatMap(({ instructorIds }) => instructorIds));
    return new Map([...people].flatMap(([id, person]) => (isErased(person) ? [] : [[id, person.name]])));
  }
}
