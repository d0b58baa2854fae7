import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, CurrentViewer, signedIn, type Viewer } from '../../../platform/authz/index.js';
import { OwnFileService } from './own-file.service.js';

/** A person's own file. By POST: it is counted and recorded, and no page of another site can ask for it. */
@Controller('me')
export class OwnFileController {
  constructor(private readonly files: OwnFileService) {}

  @Post('file.html')
  @HttpCode(200)
  @Authorize(signedIn)
  async page(
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await this.files.of(viewer, 'page');
    reply.header('content-disposition', 'attachment; filename="what-spokewell-holds.html"');
    // It is saved, not shown; should a program show it all the same, then without any right.
    reply.header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'");
    reply.type('text/html; charset=utf-8');
    return page;
  }

  @Post('file.json')
  @HttpCode(200)
  @Authorize(signedIn)
  async data(
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const data = await this.files.of(viewer, 'data');
    reply.header('content-disposition', 'attachment; filename="what-spokewell-holds.json"');
    reply.type('application/json; charset=utf-8');
    return data;
  }
}
