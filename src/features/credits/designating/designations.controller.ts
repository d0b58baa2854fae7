import { Controller, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { sendCsv } from '../../../platform/files/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { seeDesignating } from './designation.policy.js';
import { DesignationsFile } from './designations-file.js';

// What is not an id of ours is simply not there.
const CohortId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The cohort') });

/** Designations as a file. By POST: it is counted and recorded, which looking at an address must not do. */
@Controller('designations')
export class DesignationsController {
  constructor(private readonly file: DesignationsFile) {}

  @Post(':cohortId/csv')
  @Authorize(rows(seeDesignating))
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('cohortId', CohortId) cohortId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendCsv(reply, await this.file.of(viewer, cohortId));
  }
}
