import { Controller, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { importPast } from './past.policy.js';
import { PastIntake } from './past-intake.js';

/** Where tables of past credit are sent. */
export const PAST_PATH = 'uploads/past-credit';
/** What browsers and programs call such a table. */
export const PAST_TYPES = ['text/csv', 'text/plain', 'application/octet-stream', 'application/vnd.ms-excel'];

// What is not an id of ours is simply not there.
const HubId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The hub') });

/** Where tables of past credit are sent, as the body of the request. */
@Controller(PAST_PATH)
export class PastController {
  constructor(private readonly intake: PastIntake) {}

  @Post(':hubId')
  @Authorize(rows(importPast))
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Param('hubId', HubId) hubId: string,
    @Req() request: FastifyRequest,
  ): Promise<{ importId: string }> {
    return { importId: await this.intake.take(viewer, hubId, request.body) };
  }
}
