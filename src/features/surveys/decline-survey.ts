import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/events/index.js';
import { EnterSurvey, type LinkRefused, NOBODY } from './enter-survey.js';
import { lockWave } from './submit-survey.js';

/** Lets a person decline a survey. */
@Injectable()
export class DeclineSurvey {
  constructor(
    private readonly work: Work,
    private readonly survey: EnterSurvey,
  ) {}

  /**
   * Declines for good: no answer is taken from this link and no more mail is sent. Whoever has answered cannot decline
   * any more, since nobody could find the answer. No fact is recorded: the trail of facts is read by others.
   *
   * @throws SurveyKeyMismatch
   */
  async decline(waveId: string, token: string): Promise<LinkRefused> {
    const entry = await this.survey.enter(waveId, token);
    if (entry.kind !== 'ready') return entry.kind;
    const { invitationId, tokenHash } = entry.holder;
    return this.work.unrecorded('who declined is between the person and the survey', NOBODY, async (tx) => {
      const locked = await lockWave(tx, waveId);
      if (locked?.state !== 'open') return 'closed';
      const spent = await tx.sql(`select 1 from spent_token where wave_id = $1 and token_hash = $2`, [
        waveId,
        tokenHash,
      ]);
      if (spent.length > 0) return 'answered';
      await tx.sql(`update invitation set state = 'declined' where id = $1`, [invitationId]);
      return 'declined';
    });
  }
}
