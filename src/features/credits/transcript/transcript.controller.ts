import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Authorize, CurrentViewer, signedIn, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Exports } from '../../access/index.js';
import { MakeTranscript } from './make-transcript.js';
import { type Transcript, TranscriptReader } from './transcript.reader.js';

/** The viewer’s own transcript as a file. */
@Controller('credit-transcripts')
export class TranscriptController {
  constructor(
    private readonly reader: TranscriptReader,
    private readonly making: MakeTranscript,
    private readonly exports: Exports,
  ) {}

  // By POST, as all files that are counted and written down.
  @Post(':hubId/transcript.pdf')
  @HttpCode(200)
  @Authorize(signedIn)
  async pdf(
    @CurrentViewer() viewer: Viewer,
    @Param('hubId') hubId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const pdf = await this.making.pdf(viewer.personId as string, await this.own(viewer, hubId));
    saveAs(reply, 'transcript.pdf', 'application/pdf');
    return pdf;
  }

  @Post(':hubId/transcript.csv')
  @HttpCode(200)
  @Authorize(signedIn)
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('hubId') hubId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const csv = this.making.csv(await this.own(viewer, hubId));
    saveAs(reply, 'transcript.csv', 'text/csv; charset=utf-8');
    return csv;
  }

  /** @throws Refusal NOT_FOUND for a hub in which the viewer earned nothing, whether or not there is one */
  private async own(viewer: Viewer, hubId: string): Promise<Transcript> {
    if (!isUUID(hubId)) throw Refusal.notFound('The transcript');
    const transcript = await this.reader.ofHub(hubId.toLowerCase(), viewer.personId as string);
    if (transcript.years.length === 0) throw Refusal.notFound('The transcript');
    await this.exports.take(viewer, 'credit-transcript', null);
    return transcript;
  }
}

function saveAs(reply: FastifyReply, name: string, type: string): void {
  reply.header('content-disposition', `attachment; filename="${name}"`);
  reply.header('cache-control', 'private, no-store');
  reply.type(type);
}
