import { Controller, Headers, HttpCode, Param, Post, type RawBodyRequest, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authorize, anyone } from '../../../platform/authz/index.js';
import { ZoomIntake } from './zoom-intake.js';

/** Where Zoom tells of a hub's meetings. */
export const WEBHOOK_PATH = 'webhooks/zoom';

const ZOOM = 'Zoom is no person: it signs each request with the secret of the hub, and reads nothing here';

/** Hears Zoom. */
@Controller(WEBHOOK_PATH)
export class ZoomWebhookController {
  constructor(private readonly intake: ZoomIntake) {}

  @Post(':hubId')
  @HttpCode(200)
  @Authorize(anyone(ZOOM))
  hear(
    @Param('hubId') hubId: string,
    @Headers('x-zm-signature') signature: string | undefined,
    @Headers('x-zm-request-timestamp') timestamp: string | undefined,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<object> {
    const raw = request.rawBody ?? Buffer.alloc(0);
    return this.intake.hear(hubId, { signature, timestamp }, raw, request.body);
  }
}
