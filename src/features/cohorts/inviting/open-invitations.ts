import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';
import { hashOf, LinkSessions } from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import { CohortInvitation } from './cohort-invitation.entity.js';

/** Finds the invitation that a link belongs to. */
@Injectable()
export class OpenInvitations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    readonly programs: ProgramReader,
    readonly sessions: LinkSessions,
  ) {}

  /** The invitation, while it can be accepted. */
  async byToken(token: string): Promise<CohortInvitation | null> {
    const row = await this.dataSource
      .getRepository(CohortInvitation)
      .findOne({ where: { secretHash: hashOf(token) } });
    return row?.state === 'open' && row.expiresAt > this.clock.now() ? row : null;
  }
}
