import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { clocksOf, type Stretch } from '../sessions/index.js';
import { countingTime, type PartAttended, partsAttended } from './counting-time.rules.js';
import type { Interval } from './intervals.rules.js';
import type { PresenceSource } from './sources.rules.js';

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
}

interface Presence extends PresenceFacts {
  recordId: string;
  sessionId: string;
}

/** Explains attendance records. */
@Injectable()
export class WhyReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Where the seconds of these records come from, by record; two statements for all of them. */
  async of(recordIds: readonly string[]): Promise<Map<string, WhyFacts>> {
    const rows = (await this.dataSource.query(
      `select r.id as "recordId", r.session_id as "sessionId", i.joined_at as "joinedAt", i.left_at as "leftAt", i.source,
              i.confirmed
         from attendance_record r
         join presence_interval i on i.session_id = r.session_id and i.person_id = r.person_id
        where r.id = any($1::uuid[]) order by i.joined_at, i.left_at, i.id`,
      [recordIds],
    )) as Presence[];
    const clocks = await clocksOf(this.dataSource.manager, [
      ...new Set(rows.map(({ sessionId }) => sessionId)),
    ]);
    const byRecord = new Map<string, Presence[]>();
    for (const row of rows) {
      const known = byRecord.get(row.recordId);
      if (known) known.push(row);
      else byRecord.set(row.recordId, [row]);
    }
    const found = new Map<string, WhyFacts>();
    for (const [recordId, presence] of byRecord) {
      const clock = clocks.get(presence[0]?.sessionId ?? '');
      if (!clock) continue;
      found.set(recordId, {
        start: clock.start,
        end: clock.end,
        breaks: countingTime(clock).breaks.map(asStretch),
        parts: partsAttended(
          presence.filter(({ confirmed }) => confirmed).map((one) => asInterval(one, clock.end)),
          clock,
        ),
        presence: presence.map(({ joinedAt, leftAt, source, confirmed }) => ({
          joinedAt,
          leftAt,
          source,
          confirmed,
        })),
      });
    }
    return found;
  }
}

function asInterval({ joinedAt, leftAt }: Presence, end: Date): Interval {
  return { start: joinedAt.getTime() / 1000, end: (leftAt ?? end).getTime() / 1000 };
}

function asStretch({ start, end }: Interval): Stretch {
  return { start: new Date(start * 1000), end: new Date(end * 1000) };
}
