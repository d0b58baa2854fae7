import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, anyone } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import type { FeedAnswer } from './feed-tag.js';
import { PersonalCalendarService } from './personal-calendar.service.js';

/** A secret is a prefix and 43 characters; whatever has another form is not looked up. */
const OF_COHORT = /^(swc_[\w-]{43})\.ics$/;
const OF_PERSON = /^(swm_[\w-]{43})\.ics$/;

const SECRET = 'the secret in the address is the proof';

/** Cohorts' and people's calendars, at addresses that only those know who were told them. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly feeds: CalendarFeedService,
    private readonly people: PersonalCalendarService,
  ) {}

  @Get(':file')
  @Authorize(anyone(SECRET))
  async feed(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const secret = OF_COHORT.exec(file)?.[1];
    await send(reply, secret ? await this.feeds.answer(secret, (tag) => names(known, tag)) : null);
  }

  @Get('me/:file')
  @Authorize(anyone(SECRET))
  async personalFeed(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const secret = OF_PERSON.exec(file)?.[1];
    await send(reply, secret ? await this.people.answer(secret, (tag) => names(known, tag)) : null);
  }
}

async function send(reply: FastifyReply, answer: FeedAnswer | null): Promise<void> {
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

/** Whether an If-None-Match names a tag, compared weakly (RFC 9110, 13.1.2). */
function names(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(`"${tag}"`);
}
