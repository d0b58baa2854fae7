import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import type { Actor } from '../../platform/events/index.js';
import { TokenBook, type TokenHolder } from './token-book.js';
import { Wave } from './wave.entity.js';
import { takesAnswers } from './wave.rules.js';

/** Why a link is not good for answering. */
export type LinkRefused = 'answered' | 'declined' | 'closed' | 'invalid_link';

/** A link that is good for answering, or why it is not. */
export type Entry = { kind: 'ready'; wave: Wave; holder: TokenHolder } | { kind: LinkRefused };

/** Whoever answers is nobody to us, even when the browser is signed in. */
export const NOBODY: Actor = { kind: 'anonymous', personId: null };

/** Looks at the links of surveys. The token alone counts: no viewer ever comes in here. */
@Injectable()
export class EnterSurvey {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly tokens: TokenBook,
  ) {}

  /**
   * What a link is good for now. It only reads: not even a row is locked, since a lock on an invitation would leave
   * the number of its transaction there.
   *
   * @throws SurveyKeyMismatch
   */
  async enter(waveId: string, token: string): Promise<Entry> {
    const wave = await this.dataSource.getRepository(Wave).findOneBy({ id: waveId });
    if (!wave || wave.state === 'draft') return { kind: 'invalid_link' };
    if (!takesAnswers(wave, this.clock.now())) return { kind: 'closed' };
    const holder = await this.tokens.holderOf(wave, token);
    if (!holder) return { kind: 'invalid_link' };
    if (await this.tokens.isSpent(waveId, holder.tokenHash)) return { kind: 'answered' };
    const [invitation] = (await this.dataSource.query(`select state from invitation where id = $1`, [
      holder.invitationId,
    ])) as { state: string }[];
    return invitation?.state === 'declined' ? { kind: 'declined' } : { kind: 'ready', wave, holder };
  }
}
