import { Controller, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { sendCsv } from '../../../platform/files/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { seeEvaluations } from './evaluation.policy.js';
import { EvaluationExport } from './evaluation-export.js';

// What is not an id of ours is simply not there.
const SessionId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The session') });
const CohortId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The cohort') });

/** Evaluations as files. By POST: it is counted and recorded, which looking at an address must not do. */
@Controller('evaluations')
export class EvaluationController {
  constructor(private readonly exports: EvaluationExport) {}

  @Post('sessions/:sessionId/csv')
  @Authorize(rows(seeEvaluations))
  async ofSession(
    @CurrentViewer() viewer: Viewer,
    @Param('sessionId', SessionId) sessionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendCsv(reply, await this.exports.ofSession(viewer, sessionId));
  }

  @Post('cohorts/:cohortId/csv')
  @Authorize(rows(seeEvaluations))
  async ofCohort(
    @CurrentViewer() viewer: Viewer,
    @Param('cohortId', CohortId) cohortId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendCsv(reply, await this.exports.ofCohort(viewer, cohortId));
  }
}
