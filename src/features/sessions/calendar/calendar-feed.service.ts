import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type CohortFacts, CohortReader, seeCohort } from '../../cohorts/index.js';
import { newToken } from '../../identity/index.js';
import { CalendarFeedMade, CalendarFeedReset } from '../sessions.events.js';
import { SessionService } from '../sessions.service.js';
import { calendarOf } from './calendar.rules.js';
import { CalendarFeedReader } from './calendar-feed.reader.js';
import { type FeedAnswer, feedTag } from './feed-tag.js';

const INSERT = `insert into calendar_feed (id, created_at, hub_id, program_id, cohort_id, secret, secret_since)
  values ($1, $2, $3, $4, $5, $6, $2)`;

/** The calendars that cohorts' sessions can be subscribed to by. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly work: Work,
    private readonly reader: CalendarFeedReader,
    private readonly cohorts: CohortReader,
    private readonly sessions: SessionService,
  ) {}

  /** Gives a cohort's calendar its address when it is first asked for; everyone who sees the cohort may ask. */
  async make(viewer: Viewer, cohortId: string): Promise<CohortFacts> {
    const cohort = await this.cohorts.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    authorize(viewer, seeCohort, place);
    return this.work.unrecorded('an address that is there already stays', viewer.actor, async (tx) => {
      const id = tx.ids.next();
      // The unique index decides between two who ask first.
      const made = await tx.sql(`${INSERT} on conflict (cohort_id) do nothing returning id`, [
        id,
        tx.now,
        place.hubId,
        place.programId,
        cohortId,
        newSecret(),
      ]);
      if (made.length > 0) await tx.record(CalendarFeedMade, id, place, {});
      return cohort;
    });
  }

  /** Gives a cohort's calendar another address; the old one is void at once. */
  async reset(viewer: Viewer, cohortId: string): Promise<CohortFacts> {
    const cohort = await this.sessions.managedCohort(viewer, cohortId);
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    return this.work.run(viewer.actor, async (tx) => {
      const [feed] = await tx.sql<{ id: string }>(
        `${INSERT} on conflict (cohort_id)
           do update set secret = excluded.secret, secret_since = excluded.secret_since returning id`,
        [tx.ids.next(), tx.now, place.hubId, place.programId, cohortId, newSecret()],
      );
      await tx.record(CalendarFeedReset, feed?.id ?? cohortId, place, {});
      return cohort;
    });
  }

  /** What the address with this secret answers; null when it is none of ours. */
  async answer(secret: string, has: (tag: string) => boolean): Promise<FeedAnswer | null> {
    const feed = await this.reader.opened(secret);
    if (!feed) return null;
    const tag = feedTag(feed.cohortId, feed.version);
    if (has(tag)) return { tag, text: null };
    const [cohort, { series, sessions }] = await Promise.all([
      this.cohorts.cohort(feed.cohortId),
      this.reader.contentsOf(feed.cohortId),
    ]);
    return { tag, text: calendarOf(cohort?.name ?? '', series, sessions) };
  }
}

function newSecret(): string {
  return newToken('swc').token;
}
