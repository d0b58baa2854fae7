import { Injectable } from '@nestjs/common';
import { TEAM } from '../../../platform/authz/index.js';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { PostOffice } from '../../../platform/mail/index.js';
import { AccessReader } from '../../access/index.js';
import { CorrectionReader } from './correction.reader.js';
import { CorrectionAnswered, CorrectionAsked } from './corrections.events.js';
import { ANSWERED_MAIL, ASKED_MAIL } from './corrections.words.js';

/** Has the team hear of corrections that wait, and learners of what was answered. */
@Injectable()
export class TellOfCorrections {
  constructor(
    private readonly corrections: CorrectionReader,
    private readonly access: AccessReader,
    private readonly postOffice: PostOffice,
  ) {}

  @OnEvent(CorrectionAsked, { handler: 'attendance.tell-of-correction' })
  async asked({ subjectId }: Task, tx: Tx): Promise<void> {
    const correction = await this.corrections.correction(subjectId, tx.manager);
    if (correction?.state !== 'open') return;
    const { hubId, programId, cohortId, personId } = correction;
    const team = await this.access.holders(TEAM, { hubId, programId, cohortId });
    await this.postOffice.order(
      tx,
      // Whoever of the team asks of themselves cannot answer.
      team
        .filter((id) => id !== personId)
        .map((recipientId) => ({ template: ASKED_MAIL, subjectId, recipientId, occurrence: '' })),
    );
  }

  @OnEvent(CorrectionAnswered, { handler: 'attendance.tell-correction-answer' })
  async answered({ subjectId }: Task, tx: Tx): Promise<void> {
    const correction = await this.corrections.correction(subjectId, tx.manager);
    if (!correction || correction.state === 'open') return;
    const { personId: recipientId } = correction;
    await this.postOffice.order(tx, [{ template: ANSWERED_MAIL, subjectId, recipientId, occurrence: '' }]);
  }
}
