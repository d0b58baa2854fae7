import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A day on which a hub holds no sessions. */
export interface HolidayFacts {
  /** `YYYY-MM-DD`. */
  day: string;
  name: string;
}

/** Answers questions about hubs' holidays. */
@Injectable()
export class HolidayReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The holidays of a hub, in order. */
  async of(hubId: string): Promise<HolidayFacts[]> {
    return (await this.byHub([hubId])).get(hubId) ?? [];
  }

  /** The holidays of hubs, in order, by hub; one statement for all. */
  async byHub(hubIds: readonly string[]): Promise<Map<string, HolidayFacts[]>> {
    const rows = (await this.dataSource.query(
      `select hub_id as "hubId", day, name from holiday where hub_id = any($1::uuid[]) order by hub_id, day`,
      [[...new Set(hubIds)]],
    )) as (HolidayFacts & { hubId: string })[];
    const days = new Map<string, HolidayFacts[]>();
    for (const { hubId, day, name } of rows) days.set(hubId, [...(days.get(hubId) ?? []), { day, name }]);
    return days;
  }

  /** The days of a hub's holidays. */
  async daysOf(hubId: string): Promise<string[]> {
    return (await this.of(hubId)).map(({ day }) => day);
  }
}
