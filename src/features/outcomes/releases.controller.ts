import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../platform/authz/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { seeRelease } from './outcomes.policy.js';
import type { ReleaseFacts } from './outcomes.reader.js';
import { ReadRelease } from './read-release.js';
import { chartOf } from './release-chart.rules.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SVG = 'image/svg+xml; charset=utf-8';

/** Releases as files. Their type is set when there is one: a refusal has its own. */
@Controller('releases')
export class ReleasesController {
  constructor(private readonly reading: ReadRelease) {}

  @Get(':id.json')
  @Authorize(rows(seeRelease))
  async document(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { figures } = await this.release(viewer, id);
    reply.header('content-disposition', `attachment; filename="release-${figures.number}.json"`);
    reply.type('application/json; charset=utf-8');
    return `${JSON.stringify(figures, null, 2)}\n`;
  }

  @Get(':id/chart.svg')
  @Authorize(rows(seeRelease))
  async chart(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { figures, legend } = await this.release(viewer, id);
    reply.type(SVG);
    return chartOf(figures, legend, 'scales');
  }

  @Get(':id/items.svg')
  @Authorize(rows(seeRelease))
  async itemChart(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { figures, legend } = await this.release(viewer, id);
    if (figures.items.length === 0) throw Refusal.notFound('The chart');
    reply.type(SVG);
    return chartOf(figures, legend, 'items');
  }

  private release(viewer: Viewer, id: string): Promise<ReleaseFacts> {
    if (!UUID.test(id)) throw Refusal.notFound('The release');
    return this.reading.one(viewer, id.toLowerCase());
  }
}
