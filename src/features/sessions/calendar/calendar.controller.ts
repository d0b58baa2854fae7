import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, anyone } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { CalendarFeedService } from './calendar-feed.service.js';

/** A secret is a prefix and 43 characters; whatever has another form is not looked up. */
const FILE = /^(swc_[\w-]{43})\.ics$/;

/** Cohorts' calendars, at addresses that only those know who were told them. */
@Controller('calendar')
export class CalendarController {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Get(':file')
  @Authorize(anyone('the secret in the address is the proof'))
  async feed(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const secret = FILE.exec(file)?.[1];
    const answer = secret ? await this.feeds.answer(secret, (tag) => names(known, tag)) : null;
    if (!answer) throw Refusal.notFound('The calendar');
    // A calendar may keep what it read, as long as it asks whether that still holds.
    reply.headers({ etag: `W/"${answer.tag}"`, 'cache-control': 'private, no-cache' });
    if (answer.text === null) {
      await reply.status(304).send();
      return;
    }
    reply.header('content-disposition', 'inline; filename="sessions.ics"');
    await reply.type('text/calendar; charset=utf-8').send(answer.text);
  }
}

/** Whether an If-None-Match names a tag, compared weakly (RFC 9110, 13.1.2). */
function names(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(`"${tag}"`);
}
