import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type PersonFacts, PersonReader } from '../identity/index.js';
import { clocksOf, type SessionClock, type Stretch } from '../sessions/index.js';
import { adjusted } from './adjusting/adjust.rules.js';
import { type AdjustmentFacts, AdjustmentReader } from './adjusting/adjustment.reader.js';
import { countingTime, type PartAttended, partsAttended } from './counting-time.rules.js';
import type { Interval } from './intervals.rules.js';
import { type PresenceSource, SHARED_ROOMS } from './sources.rules.js';

/** That somebody was there, as its source says. */
export interface PresenceFacts {
  joinedAt: Date;
  /** Null while nobody told that they left. */
  leftAt: Date | null;
  source: PresenceSource;
  /** Whether it counts. */
  confirmed: boolean;
}

/** Where the seconds of an attendance record come from. */
export interface WhyFacts {
  start: Date;
  end: Date;
  breaks: Stretch[];
  parts: PartAttended[];
  presence: PresenceFacts[];
  adjustments: WhyAdjustment[];
}

/** An adjustment, with the name of who made it. */
export interface WhyAdjustment extends AdjustmentFacts {
  by: string;
}

interface Reported extends Omit<PresenceFacts, 'joinedAt'> {
  recordId: string;
  sessionId: string;
  /** Null for a record that rests on adjustments alone. */
  joinedAt: Date | null;
}

/** Explains attendance records. */
@Injectable()
export class WhyReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly adjustments: AdjustmentReader,
    private readonly people: PersonReader,
  ) {}

  /** Where the seconds of these records come from, by record; as many statements for all of them as for one. */
  async of(recordIds: readonly string[]): Promise<Map<string, WhyFacts>> {
    const rows = (await this.dataSource.query(
      `select r.id as "recordId", r.session_id as "sessionId", i.joined_at as "joinedAt", i.left_at as "leftAt", i.source,
              i.confirmed
         from attendance_record r
         left join presence_interval i on i.session_id = r.session_id and i.person_id = r.person_id
        where r.id = any($1::uuid[]) order by i.joined_at, i.left_at, i.id`,
      [recordIds],
    )) as Reported[];
    const clocks = await clocksOf(this.dataSource.manager, [
      ...new Set(rows.map(({ sessionId }) => sessionId)),
    ]);
    const adjustments = await this.adjustments.ofRecords(recordIds);
    const names = await this.namesOf([...adjustments.values()].flat());
    const byRecord = new Map<string, Reported[]>();
    for (const row of rows) {
      const known = byRecord.get(row.recordId);
      if (known) known.push(row);
      else byRecord.set(row.recordId, [row]);
    }
    const found = new Map<string, WhyFacts>();
    for (const [recordId, reported] of byRecord) {
      const clock = clocks.get(reported[0]?.sessionId ?? '');
      if (!clock) continue;
      const put = adjustments.get(recordId) ?? [];
      const presence = reported.flatMap(({ joinedAt, ...one }) => (joinedAt ? { joinedAt, ...one } : []));
      found.set(recordId, {
        start: clock.start,
        end: clock.end,
        breaks: countingTime(clock).breaks.map(asStretch),
        parts: partsAttended(countedOf(presence, put, clock), clock),
        presence: presence.map(({ joinedAt, leftAt, source, confirmed }) => ({
          joinedAt,
          leftAt,
          source,
          confirmed,
        })),
        adjustments: put.map((one) => ({ ...one, by: names.get(one.adjustedBy)?.name ?? '' })),
      });
    }
    return found;
  }

  private namesOf(adjustments: readonly AdjustmentFacts[]): Promise<Map<string, PersonFacts>> {
    const ids = new Set(adjustments.map(({ adjustedBy }) => adjustedBy));
    return ids.size === 0 ? Promise.resolve(new Map()) : this.people.byIds([...ids]);
  }
}

/** What counts of a person's presence, as the team put it right. */
function countedOf(
  presence: readonly PresenceFacts[],
  adjustments: readonly AdjustmentFacts[],
  clock: SessionClock,
): Interval[] {
  const counted = presence
    .filter(({ confirmed }) => confirmed)
    .map(({ joinedAt, leftAt, source }) => ({
      start: secondsOf(joinedAt),
      end: secondsOf(leftAt ?? clock.end),
      shared: SHARED_ROOMS.includes(source),
    }));
  const held = adjustments
    .filter(({ takenBackAt }) => takenBackAt === null)
    .map(({ counted, startsAt, endsAt }) => ({
      counted,
      start: startsAt && secondsOf(startsAt),
      end: endsAt && secondsOf(endsAt),
    }));
  return adjusted(counted, held);
}

function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

function asStretch({ start, end }: Interval): Stretch {
  return { start: new Date(start * 1000), end: new Date(end * 1000) };
}
