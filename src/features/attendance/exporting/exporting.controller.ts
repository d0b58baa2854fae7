import { Controller, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { sendCsv } from '../../../platform/files/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { AttendanceFiles } from './attendance-files.js';

// What is not an id of ours is simply not there.
const SessionId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The session') });
const CohortId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The cohort') });

/** Attendance as files. By POST: it is counted and recorded, which looking at an address must not do. */
@Controller('attendance')
export class ExportingController {
  constructor(private readonly files: AttendanceFiles) {}

  @Post('sessions/:sessionId/csv')
  @Authorize(rows(seeAttendance))
  async session(
    @CurrentViewer() viewer: Viewer,
    @Param('sessionId', SessionId) sessionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendCsv(reply, await this.files.session(viewer, sessionId));
  }

  @Post('sessions/:sessionId/presence/csv')
  @Authorize(rows(seeAttendance))
  async presenceOfSession(
    @CurrentViewer() viewer: Viewer,
    @Param('sessionId', SessionId) sessionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendCsv(reply, await this.files.stretchesOfSession(viewer, sessionId));
  }

  @Post('cohorts/:cohortId/csv')
  @Authorize(rows(seeAttendance))
  async cohort(
    @CurrentViewer() viewer: Viewer,
    @Param('cohortId', CohortId) cohortId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendCsv(reply, await this.files.cohort(viewer, cohortId));
  }

  @Post('cohorts/:cohortId/presence/csv')
  @Authorize(rows(seeAttendance))
  async presenceOfCohort(
    @CurrentViewer() viewer: Viewer,
    @Param('cohortId', CohortId) cohortId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendCsv(reply, await this.files.stretchesOfCohort(viewer, cohortId));
  }
}
