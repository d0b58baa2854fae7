import { Controller, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageEnrollment } from '../cohorts.policy.js';
import { InvitationListService } from './invitation-list.service.js';
import { ListQuery } from './inviting.types.js';

/** Where lists of people to invite are sent. */
export const LIST_PATH = 'uploads/invitations';
/** What browsers and programs call such a list. */
export const LIST_TYPES = ['text/csv', 'text/plain', 'application/octet-stream', 'application/vnd.ms-excel'];

// What is not an id of ours is simply not there.
const CohortId = new ParseUUIDPipe({ exceptionFactory: () => Refusal.notFound('The cohort') });

/** Where lists of people to invite are sent, as the body of the request. */
@Controller(LIST_PATH)
export class InvitingController {
  constructor(private readonly service: InvitationListService) {}

  @Post(':cohortId')
  @Authorize(rows(manageEnrollment))
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Param('cohortId', CohortId) cohortId: string,
    @Query() { as }: ListQuery,
    @Req() request: FastifyRequest,
  ): Promise<{ listId: string }> {
    return { listId: await this.service.read(viewer, cohortId, request.body, as) };
  }
}
