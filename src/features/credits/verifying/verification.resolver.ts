import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Authorize, anyone } from '../../../platform/authz/index.js';
import { Config } from '../../../platform/config/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import { networkOf } from '../../../platform/http/index.js';
import { shownVerification, VerificationResult } from './verification.types.js';
import { VerifyCertificate } from './verify-certificate.js';

/** The public page on which certificates are verified. */
@Resolver()
export class VerificationResolver {
  constructor(
    private readonly verifying: VerifyCertificate,
    private readonly config: Config,
  ) {}

  @Query(() => VerificationResult, {
    description: 'Whether a certificate is true: its name, title, date, credit and state, by its serial.',
  })
  @Authorize(anyone('whoever has a serial has the document; it tells no more than the document does'))
  async verifyCertificate(
    @Args('serial', { type: () => String }) serial: string,
    @Context() { req }: GraphContext,
  ): Promise<typeof VerificationResult> {
    const certificate = await this.verifying.of(serial.slice(0, 100), networkOf(req, this.config));
    return shownVerification(certificate);
  }
}
