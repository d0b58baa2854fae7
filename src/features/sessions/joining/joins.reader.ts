import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JoinRequested } from '../sessions.events.js';

/** Answers who pressed to join, and when: points in time that tell nothing of how long anybody stayed. */
@Injectable()
export class JoinsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** When each person, or guest by the id of their pass, pressed to join a session, in order; others are left out. */
  async pressedIn(sessionId: string): Promise<Map<string, Date[]>> {
    const rows = (await this.dataSource.query(
      `select coalesce(data ->> 'personId', data ->> 'guestPassId') as "whose", array_agg(at order by at) as pressed
         from domain_event where subject_id = $1 and type = $2 group by 1`,
      [sessionId, JoinRequested.name],
    )) as { whose: string; pressed: Date[] }[];
    return new Map(rows.map(({ whose, pressed }) => [whose, pressed]));
  }
}
