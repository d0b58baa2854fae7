import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BallotBox } from './ballot-box.js';
import { hashOfToken, tokenOf } from './ballot-box.rules.js';
import type { Wave } from './wave.entity.js';

/** Whose link a token is from, as far as an answer needs it. */
export interface TokenHolder {
  invitationId: string;
  tokenHash: string;
  strata: readonly number[];
  anchorMonth: string | null;
}

interface Page {
  invited: number;
  holders: Promise<Map<string, TokenHolder>>;
}

/** Waves remembered at once; more than a hub has open. */
const MOST_PAGES = 50;

/**
 * Which token belongs to which invitation of an open wave. It stands in memory alone: the database holds neither the
 * tokens nor anything they could be found by without the survey master key.
 */
@Injectable()
export class TokenBook {
  private readonly pages = new Map<string, Page>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly box: BallotBox,
  ) {}

  /**
   * Who holds a token of an open wave; null for one that is not of this wave. A forged token costs a look into the
   * memory: the book is made anew only when the wave's own count of invitations has changed.
   *
   * @throws SurveyKeyMismatch
   */
  async holderOf(wave: Wave, token: string): Promise<TokenHolder | null> {
    if (wave.invited === 0) return null;
    return (await this.pageOf(wave).holders).get(hashOfToken(token)) ?? null;
  }

  /**
   * The token of an invitation, for the mail that carries it.
   *
   * @throws SurveyKeyMismatch
   */
  tokenFor(wave: Wave, invitationId: string): string {
    return tokenOf(this.box.secretOf(wave), invitationId);
  }

  /** Whether a token was used. For the holder of the link and for a mail at the moment of sending; never to be kept. */
  async isSpent(waveId: string, tokenHash: string): Promise<boolean> {
    const rows = await this.dataSource.query(
      `select 1 from spent_token where wave_id = $1 and token_hash = $2`,
      [waveId, tokenHash],
    );
    return (rows as unknown[]).length > 0;
  }

  /** Forgets a wave that takes no answers any more. */
  forget(waveId: string): void {
    this.pages.delete(waveId);
  }

  private pageOf(wave: Wave): Page {
    const present = this.pages.get(wave.id);
    if (present && present.invited === wave.invited) return present;
    const holders = this.read(wave);
    // A failure must not stay: the next request tries anew.
    holders.catch(() => this.pages.delete(wave.id));
    const page = { invited: wave.invited, holders };
    this.pages.delete(wave.id);
    this.pages.set(wave.id, page);
    const [oldest] = this.pages.keys();
    if (this.pages.size > MOST_PAGES && oldest) this.pages.delete(oldest);
    return page;
  }

  private async read(wave: Wave): Promise<Map<string, TokenHolder>> {
    const secret = this.box.secretOf(wave);
    const rows = (await this.dataSource.query(
      `select id as "invitationId", strata, anchor_month as "anchorMonth" from invitation where wave_id = $1`,
      [wave.id],
    )) as Omit<TokenHolder, 'tokenHash'>[];
    return new Map(
      rows.map((row) => {
        const tokenHash = hashOfToken(tokenOf(secret, row.invitationId));
        return [tokenHash, { ...row, tokenHash }];
      }),
    );
  }
}
