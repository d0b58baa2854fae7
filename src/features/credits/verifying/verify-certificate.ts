import { Injectable } from '@nestjs/common';
import { CertificateReader, type HeldCertificate } from '../certifying/certificate.reader.js';
import { readSerial } from '../certifying/serial.rules.js';
import { VerificationLimit } from './verification-limit.js';

/** Looked for in place of what is no serial, so that both questions cost the same; no serial is like it. */
const NO_SERIAL = '-';

/** Answers anybody who holds a certificate in their hands whether it is true. */
@Injectable()
export class VerifyCertificate {
  constructor(
    private readonly limit: VerificationLimit,
    private readonly certificates: CertificateReader,
  ) {}

  /**
   * The certificate of a serial; null for one that was never issued and for what is no serial, which look alike.
   *
   * @throws Refusal RATE_LIMITED
   */
  async of(typed: string, network: string | null): Promise<HeldCertificate | null> {
    await this.limit.count(network);
    return this.certificates.bySerial(readSerial(typed) ?? NO_SERIAL);
  }
}
