import { Controller, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { sendCsv } from '../../../platform/files/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageSessions, seeSession } from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { RegistrantService } from './registrant.service.js';
import { RegistrantIntake, type TakenList } from './registrant-intake.js';

/** Where registration reports are sent. */
export const REGISTRANTS_PATH = 'uploads/registrants';

/** What is said of a registration report that is sent. */
export class RegistrantQuery {
  /** What the ways into the meeting are for: this session alone, or its whole series. */
  @IsOptional()
  @IsIn(['session', 'series'], { message: 'must be session or series' })
  for?: 'session' | 'series';
}

// What is not an id of ours is simply not there.
const SessionId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The session') });

/** Lists of registrants on their way to the meeting tool and back. */
@Controller()
export class RegistrantsController {
  constructor(
    private readonly intake: RegistrantIntake,
    private readonly service: RegistrantService,
  ) {}

  @Post(`${REGISTRANTS_PATH}/:sessionId`)
  @Authorize(rows(seeSession, seeAttendance, manageSessions))
  upload(
    @CurrentViewer() viewer: Viewer,
    @Param('sessionId', SessionId) sessionId: string,
    @Query() { for: reach }: RegistrantQuery,
    @Req() request: FastifyRequest,
  ): Promise<TakenList> {
    return this.intake.take(viewer, sessionId, request.body, reach === 'series');
  }

  /** By POST: it is counted and recorded, which looking at an address must not do. */
  @Post('registrants/:sessionId/csv')
  @Authorize(rows(seeAttendance, manageSessions))
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('sessionId', SessionId) sessionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendCsv(reply, await this.service.csv(viewer, sessionId));
  }
}
