import { Controller, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../platform/authz/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { manageSessions, seeSession } from '../sessions/index.js';
import { UploadQuery } from './attendance.inputs.js';
import { ReportIntake, type TakenReport } from './report-intake.js';

/** Where reports are sent. */
export const UPLOAD_PATH = 'uploads/attendance';
/** What browsers and programs call a CSV file. */
export const UPLOAD_TYPES = [
  'text/csv',
  'text/plain',
  'application/octet-stream',
  'application/vnd.ms-excel',
];

// What is not an id of ours is simply not there.
const SessionId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The session') });

/** Where meeting reports are sent, as the body of the request. */
@Controller(UPLOAD_PATH)
export class AttendanceController {
  constructor(private readonly intake: ReportIntake) {}

  @Post(':sessionId')
  @Authorize(rows(seeSession, manageSessions))
  upload(
    @CurrentViewer() viewer: Viewer,
    @Param('sessionId', SessionId) sessionId: string,
    @Query() said: UploadQuery,
    @Req() request: FastifyRequest,
  ): Promise<TakenReport> {
    return this.intake.take(viewer, sessionId, request.body, said);
  }
}
