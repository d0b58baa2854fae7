import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { type Tx, Work } from '../../platform/events/index.js';
import { type AnswersFault, answerSheet, type GivenAnswers } from './answers.rules.js';
import { BallotBox } from './ballot-box.js';
import { ballotLength } from './ballot-box.rules.js';
import { castBallot, spendToken } from './cast-ballot.js';
import { EnterSurvey, type LinkRefused, NOBODY } from './enter-survey.js';
import { definitionsOf } from './instruments-of-wave.js';
import type { WaveState } from './wave.rules.js';
import { takesAnswers } from './wave.rules.js';

/** How an answer went. */
export type Submission =
  | { kind: 'kept'; hubId: string }
  | { kind: LinkRefused }
  | { kind: 'fault'; fault: AnswersFault };

/** Takes answers. */
@Injectable()
export class SubmitSurvey {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly survey: EnterSurvey,
    private readonly box: BallotBox,
  ) {}

  /**
   * Seals an answer and puts it into the box, once per link. It records no fact and makes no delivery, the one use
   * case that does not, since either would carry the time.
   *
   * @throws SurveyKeyMismatch
   */
  async submit(waveId: string, token: string, given: readonly GivenAnswers[]): Promise<Submission> {
    const entry = await this.survey.enter(waveId, token);
    if (entry.kind !== 'ready') return entry;
    const { wave, holder } = entry;
    const definitions = definitionsOf(wave);
    const checked = answerSheet(definitions, given);
    if ('fault' in checked) return { kind: 'fault', fault: checked.fault };
    const content = { answers: checked.sheet, strata: holder.strata };
    const sealed = await this.box.seal(wave, content, ballotLength(definitions, wave.strata.length));
    return this.work.unrecorded('an anonymous answer leaves no trace of its moment', NOBODY, async (tx) => {
      const locked = await lockWave(tx, waveId);
      if (!locked || !takesAnswers(locked, this.clock.now())) return { kind: 'closed' };
      if (await isDeclined(tx, holder.invitationId)) return { kind: 'declined' };
      if (!(await spendToken(tx, waveId, holder.tokenHash))) return { kind: 'answered' };
      await castBallot(tx, waveId, sealed);
      return { kind: 'kept', hubId: wave.hubId };
    });
  }
}

/** Makes answering, declining and closing of one wave follow one another. */
export async function lockWave(
  tx: Tx,
  waveId: string,
): Promise<{ state: WaveState; closesAt: Date } | undefined> {
  const [wave] = await tx.sql<{ state: WaveState; closesAt: Date }>(
    `select state, closes_at as "closesAt" from wave where id = $1 for no key update`,
    [waveId],
  );
  return wave;
}

// The wave's lock is enough, and the invitation must not be locked: PostgreSQL would write the number of this
// transaction, which is the ballot's too, into the row of the person.
async function isDeclined(tx: Tx, invitationId: string): Promise<boolean> {
  const rows = await tx.sql(`select 1 from invitation where id = $1 and state = 'declined'`, [invitationId]);
  return rows.length > 0;
}
