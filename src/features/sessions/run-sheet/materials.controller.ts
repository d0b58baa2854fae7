import { Controller, Get, Headers, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { dispositionOf, type FileFacts } from '../../../platform/files/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageSessions, seePacket, seeSession } from '../sessions.policy.js';
import { MaterialFiles } from './material-files.js';
import { UploadedFileQuery } from './run-sheet.inputs.js';

// What is not an id of ours is simply not there.
const Id = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound() });

/** Files of sessions' materials: sent as the body of a request, and fetched by whoever may see the session. */
@Controller()
export class MaterialsController {
  constructor(private readonly files: MaterialFiles) {}

  @Post('sessions/:sessionId/materials')
  @Authorize(rows(seeSession, manageSessions))
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Param('sessionId', Id) sessionId: string,
    @Query() said: UploadedFileQuery,
    @Req() request: FastifyRequest,
  ): Promise<{ sessionId: string }> {
    await this.files.take(viewer, sessionId, said, request.body);
    return { sessionId };
  }

  @Get('files/:fileId')
  @Authorize(rows(seeSession, seePacket))
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('fileId', Id) fileId: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, fileId, await this.files.give(viewer, fileId), known);
  }
}

/**
 * Gives a file out. It is saved, not shown; should a program show it all the same, then without any right.
 *
 * @param known the tags of what the browser has: a file never changes, so its id is its tag; but who may have it can
 * change, so the browser asks each time
 */
export async function sendFile(
  reply: FastifyReply,
  fileId: string,
  { name, mediaType, content }: FileFacts & { content: Buffer },
  known: string | undefined,
): Promise<void> {
  const tag = `"${fileId}"`;
  reply.headers({
    etag: tag,
    'cache-control': 'private, no-cache',
    'content-disposition': dispositionOf(name, mediaType),
    'content-security-policy': "sandbox; default-src 'none'",
  });
  if (known?.split(',').some((one) => one.trim() === tag)) await reply.status(304).send();
  else await reply.type(mediaType).send(content);
}
