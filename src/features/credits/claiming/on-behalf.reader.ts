import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Answers why the office claimed for people. */
@Injectable()
export class OnBehalfReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Its reasons, by session, person and type, with spaces between. */
  async reasons(sessionIds: readonly string[]): Promise<Map<string, string>> {
    const rows = (await this.dataSource.query(
      `select session_id || ' ' || person_id || ' ' || credit_type as key, on_behalf_reason as reason
         from credit_claim where session_id = any($1::uuid[]) and on_behalf_reason is not null`,
      [sessionIds],
    )) as { key: string; reason: string }[];
    return new Map(rows.map(({ key, reason }) => [key, reason]));
  }
}
