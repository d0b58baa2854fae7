import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Connection, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import type { ErasureState } from './erasure.entity.js';

/** An erasure, as it is shown. */
export interface ErasureFacts {
  id: string;
  personId: string | null;
  hubId: string | null;
  state: ErasureState;
  askedAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  because: string | null;
  name: string | null;
  email: string | null;
  language: string;
}

const ERASURE = `e.id, e.person_id as "personId", e.hub_id as "hubId", e.state, e.created_at as "askedAt",
  e.due_at as "dueAt", e.ended_at as "endedAt", e.because, e.name, e.email, e.language`;

/** Answers who is to be erased. */
@Injectable()
export class ErasureReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One, or null. */
  async erasure(id: string): Promise<ErasureFacts | null> {
    return this.first(`e.id = $1`, [id]);
  }

  /** The one that a link calls off, or null. */
  async byHash(secretHash: string): Promise<ErasureFacts | null> {
    return this.first(`e.secret_hash = $1`, [secretHash]);
  }

  /** The one that a person waits for, or null. */
  async pendingOf(personId: string): Promise<ErasureFacts | null> {
    return this.first(`e.person_id = $1 and e.state = 'asked'`, [personId]);
  }

  /** What a hub recorded, the newest first. */
  async ofHub(hubId: string, keyset: Keyset): Promise<Connection<ErasureFacts>> {
    const rows = (await this.dataSource.query(
      `select ${ERASURE}, (select count(*) from erasure where hub_id = $1)::int as total from erasure e
        where e.hub_id = $1 and ($2::uuid is null or e.id < $2) order by e.id desc limit $3`,
      [hubId, keyset.after?.[0] ?? null, keyset.limit + 1],
    )) as (ErasureFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [row.id]);
  }

  private async first(where: string, parameters: unknown[]): Promise<ErasureFacts | null> {
    const rows = (await this.dataSource.query(
      `select ${ERASURE} from erasure e where ${where}`,
      parameters,
    )) as ErasureFacts[];
    return rows[0] ?? null;
  }
}
