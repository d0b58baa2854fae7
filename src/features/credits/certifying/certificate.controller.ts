import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { seeCertificate } from './certificate.policy.js';
import { CertificateService } from './certificate.service.js';

/** A certificate as a file. */
@Controller('certificates')
export class CertificateController {
  constructor(private readonly service: CertificateService) {}

  // By POST, as all files that are counted and written down.
  @Post(':id/certificate.pdf')
  @HttpCode(200)
  @Authorize(rows(seeCertificate))
  async pdf(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    if (!isUUID(id)) throw Refusal.notFound('The certificate');
    const pdf = await this.service.pdf(viewer, id.toLowerCase());
    reply.header('content-disposition', 'attachment; filename="certificate.pdf"');
    reply.header('cache-control', 'private, no-store');
    reply.type('application/pdf');
    return pdf;
  }
}
