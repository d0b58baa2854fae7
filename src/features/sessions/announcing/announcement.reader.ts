import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AnnouncementKind } from './announcement.entity.js';

/** What other features may know of an announcement. */
export interface AnnouncementFacts {
  id: string;
  createdAt: Date;
  hubId: string;
  programId: string;
  cohortId: string;
  kind: AnnouncementKind;
  sessionIds: string[];
  note: string | null;
  /** Who announced it. */
  personId: string;
}

/** Answers questions about announcements. */
@Injectable()
export class AnnouncementReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One announcement, or null. */
  async byId(id: string): Promise<AnnouncementFacts | null> {
    const rows = (await this.dataSource.query(
      `select id, created_at as "createdAt", hub_id as "hubId", program_id as "programId", cohort_id as "cohortId",
              kind, session_ids as "sessionIds", note, person_id as "personId"
         from session_announcement where id = $1`,
      [id],
    )) as AnnouncementFacts[];
    return rows[0] ?? null;
  }
}
