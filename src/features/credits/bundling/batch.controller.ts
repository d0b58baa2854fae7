import { Controller, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { takeCertificates } from '../certifying/certificate.policy.js';
import { TakeBatch } from './take-batch.js';

/** The certificates of many people as one archive. */
@Controller('certificate-batches')
export class BatchController {
  constructor(private readonly taking: TakeBatch) {}

  // By POST, as all files that are counted and written down.
  @Post(':id/certificates.zip')
  @HttpCode(200)
  @Authorize(rows(takeCertificates))
  async zip(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!isUUID(id)) throw Refusal.notFound('These certificates');
    const archive = await this.taking.zip(viewer, id.toLowerCase());
    reply.header('content-disposition', 'attachment; filename="certificates.zip"');
    reply.header('cache-control', 'private, no-store');
    reply.type('application/zip');
    return new StreamableFile(archive);
  }
}
