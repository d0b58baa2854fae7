import { Body, Controller, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { sendCsv } from '../../../platform/files/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageEnrollment } from '../cohorts.policy.js';
import { ExportService } from './export.service.js';
import { RosterFilter } from './roster.inputs.js';

// What is not an id of ours is simply not there.
const CohortId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The cohort') });

/** Rosters as files. By POST: it is counted and recorded, which looking at an address must not do. */
@Controller('rosters')
export class RosterController {
  constructor(private readonly exports: ExportService) {}

  @Post(':cohortId/csv')
  @Authorize(rows(manageEnrollment))
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('cohortId', CohortId) cohortId: string,
    @Body() filter: RosterFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendCsv(reply, await this.exports.csv(viewer, cohortId, filter));
  }
}
