import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { trimmed } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageHub, seeHub } from '../../programs/index.js';
import { HolidaysChanged } from '../sessions.events.js';
import { Holiday } from './holiday.entity.js';
import { type HolidayFacts, HolidayReader } from './holiday.reader.js';
import { isDay } from './wall-clock.rules.js';

/** The days on which a hub holds no sessions. */
@Injectable()
export class HolidayService {
  constructor(
    private readonly work: Work,
    private readonly reader: HolidayReader,
  ) {}

  /** Replaces a hub's list of holidays. Sessions that are scheduled already stay as they are. */
  async set(viewer: Viewer, hubId: string, holidays: readonly HolidayFacts[]): Promise<HolidayFacts[]> {
    authorize(viewer, seeHub, { hubId });
    authorize(viewer, manageHub, { hubId });
    const byDay = new Map(holidays.map(({ day, name }) => [day, trimmed(name.replace(/\s+/g, ' '))]));
    for (const day of byDay.keys())
      if (!isDay(day))
        throw Refusal.invalid(`${day} is not a date.`, { holidays: 'are dates such as 2026-12-25' });
    await this.work.run(viewer.actor, async (tx) => {
      await tx.sql(`select 1 from hub where id = $1 for update`, [hubId]);
      await tx.of(Holiday).delete({ hubId });
      await tx.of(Holiday).insert(
        [...byDay].map(([day, name]) => ({
          id: tx.ids.next(),
          createdAt: tx.now,
          hubId,
          day,
          name: name || day,
        })),
      );
      await tx.record(HolidaysChanged, hubId, { hubId }, { days: byDay.size });
    });
    return this.reader.of(hubId);
  }
}
