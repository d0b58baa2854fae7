import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Headers, HttpCode, type OnModuleInit, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authorize, anyone } from '../../authz/index.js';
import { Config } from '../../config/index.js';
import { readUpload, UploadBodies } from '../../http/upload-bodies.js';
import { Refusal } from '../../refusal/index.js';
import { MailReturns, MOST_REPORT_BYTES } from './mail-returns.js';

const RELAY = 'a relay is no person: it shows the secret of the configuration, and learns nothing here';
/** What relays, and the programs to which they hand mail, call a raw mail. */
const TYPES = ['message/rfc822', 'multipart/report', 'text/plain', 'application/octet-stream'];

/** Where a relay hands in what came back: the raw mail, as the body. */
@Controller('mail/returns')
export class ReturnsController implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly returns: MailReturns,
    private readonly uploads: UploadBodies,
  ) {}

  onModuleInit(): void {
    this.uploads.allow(/^\/mail\/returns$/, TYPES);
  }

  @Post()
  @Authorize(anyone(RELAY))
  @HttpCode(200)
  async take(
    @Headers('authorization') authorization: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<{ marked: boolean }> {
    const { mailReturnsSecret } = this.config;
    if (mailReturnsSecret === null) throw Refusal.notFound();
    if (!same(authorization ?? '', `Bearer ${mailReturnsSecret}`)) throw Refusal.unauthenticated();
    const raw = await readUpload(request.body, MOST_REPORT_BYTES, 'returned mail');
    return { marked: await this.returns.take(raw) };
  }
}

// Hashes of one length, so that the time tells nothing of the secret.
function same(given: string, wanted: string): boolean {
  const hashOf = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashOf(given), hashOf(wanted));
}
