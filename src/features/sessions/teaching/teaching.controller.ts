import { Controller, Get, Headers, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authorize, anyone, CurrentViewer, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { MaterialFiles } from '../run-sheet/material-files.js';
import { sendFile } from '../run-sheet/materials.controller.js';
import { UploadedFileQuery } from '../run-sheet/run-sheet.inputs.js';
import { TeachingService } from './teaching.service.js';
import { TeachingDesk } from './teaching-desk.js';

// What is not an id of ours is simply not there.
const Id = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound() });
/** A header, because addresses stand in the logs of proxies. */
const SECRET = 'x-teaching-secret';
const LINK = anyone('the secret of the link is the proof, or else the sign-in');
/** Where who teaches sends files. */
const ROUTE = /^\/teach\/[^/?]+\/materials(?:\?|$)/;

/** Files of who teaches in a session: sent and fetched by their own link. */
@Controller()
export class TeachingController {
  constructor(
    private readonly service: TeachingService,
    private readonly desk: TeachingDesk,
    private readonly files: MaterialFiles,
  ) {
    files.allow(ROUTE);
  }

  @Post('teach/:sessionId/materials')
  @Authorize(LINK)
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Param('sessionId', Id) sessionId: string,
    @Headers(SECRET) secret: string | undefined,
    @Query() said: UploadedFileQuery,
    @Req() request: FastifyRequest,
  ): Promise<{ sessionId: string }> {
    await this.service.addFile(viewer, sessionId, secret ?? null, said, request.body);
    return { sessionId };
  }

  @Get('teach/:sessionId/files/:fileId')
  @Authorize(LINK)
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('sessionId', Id) sessionId: string,
    @Param('fileId', Id) fileId: string,
    @Headers(SECRET) secret: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!(await this.desk.arrive(viewer, sessionId, secret ?? null))) throw Refusal.notFound();
    await sendFile(reply, fileId, await this.files.giveOf(sessionId, fileId), known);
  }
}
