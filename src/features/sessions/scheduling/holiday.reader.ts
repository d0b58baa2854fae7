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
  of(hubId: string): Promise<HolidayFacts[]> {
    return this.dataSource.query(`select day, name from holiday where hub_id = $1 order by day`, [
      hubId,
    ]) as Promise<HolidayFacts[]>;
  }

  /** The days of a hub's holidays. */
  async daysOf(hubId: string): Promise<string[]> {
    return (await this.of(hubId)).map(({ day }) => day);
  }
}
