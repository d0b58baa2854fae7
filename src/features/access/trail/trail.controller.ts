import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Exports } from './exports.js';
import { TrailFilter } from './trail.inputs.js';
import { seeTrail } from './trail.policy.js';
import { TrailFile } from './trail-file.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The trail as a file. */
@Controller('hubs')
export class TrailController {
  constructor(
    private readonly exports: Exports,
    private readonly file: TrailFile,
  ) {}

  // Not by GET: it is written down, it counts, and a name that is looked for has no place in an address.
  @Post(':id/trail.csv')
  @HttpCode(200)
  @Authorize(rows(seeTrail))
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() filter: TrailFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!UUID.test(id)) throw Refusal.notFound('The hub');
    const hubId = id.toLowerCase();
    authorize(viewer, seeTrail, { hubId });
    await this.exports.take(viewer, 'trail', { hubId });
    reply.header('content-disposition', 'attachment; filename="trail.csv"');
    reply.type('text/csv; charset=utf-8');
    return this.file.of(hubId, filter);
  }
}
