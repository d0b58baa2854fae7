import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import { hashOf, LinkSessions } from '../../identity/index.js';
import { Registration } from './registration.entity.js';
import { Seating } from './seating.js';

/** What confirming needs of rows and of others. */
@Injectable()
export class ConfirmDesk {
  constructor(
    private readonly dataSource: DataSource,
    readonly seating: Seating,
    readonly sessions: LinkSessions,
  ) {}

  /** The registration of a link that may still be used. */
  async open(token: string): Promise<Registration | null> {
    const row = await this.dataSource
      .getRepository(Registration)
      .findOne({ where: { secretHash: hashOf(token) } });
    return row && !row.confirmedAt ? row : null;
  }

  /** Uses it up, under the cohort's lock; null when it is used up or has lapsed. */
  async use(tx: Tx, id: string): Promise<Registration | null> {
    const row = await tx.of(Registration).findOne({ where: { id } });
    if (!row || row.confirmedAt || row.expiresAt <= tx.now) return null;
    await tx.of(Registration).update({ id }, { confirmedAt: tx.now });
    return row;
  }
}
