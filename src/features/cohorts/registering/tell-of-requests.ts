import { Injectable } from '@nestjs/common';
import { TEAM } from '../../../platform/authz/index.js';
import { OnDue, OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { PostOffice } from '../../../platform/mail/index.js';
import { AccessReader } from '../../access/index.js';
import { ProgramReader } from '../../programs/index.js';
import { EnrollmentRequested } from '../cohorts.events.js';
import { CohortReader } from '../cohorts.reader.js';
import { REQUESTS_MAIL } from './requests.mail.js';
import { nextMorning } from './requests.rules.js';

const TELL = 'cohorts.tell-of-requests';

/** Has a cohort's team hear of those who wait for its word: once a morning, however many registered since the last. */
@Injectable()
export class TellOfRequests {
  constructor(
    private readonly cohorts: CohortReader,
    private readonly programs: ProgramReader,
    private readonly access: AccessReader,
    private readonly postOffice: PostOffice,
  ) {}

  @OnEvent(EnrollmentRequested, { handler: 'cohorts.appoint-requests' })
  async appoint({ fact }: Task<{ personId: string }>, tx: Tx): Promise<void> {
    if (!fact?.cohortId || !fact.hubId) return;
    const hub = await this.programs.hub(fact.hubId);
    const { at, day } = nextMorning(fact.at, hub?.zone ?? 'UTC');
    await tx.schedule([{ handler: TELL, subjectId: fact.cohortId, occurrence: day, due: at }]);
  }

  /** Orders the mail; where nobody waits any more by then, none is sent. */
  @OnDue({ handler: TELL })
  async tell({ subjectId, occurrence }: Task, tx: Tx): Promise<void> {
    const cohort = await this.cohorts.cohort(subjectId);
    if (!cohort) return;
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId: cohort.id };
    const team = await this.access.holders(TEAM, place);
    await this.postOffice.order(
      tx,
      team.map((recipientId) => ({
        template: REQUESTS_MAIL,
        subjectId,
        recipientId,
        occurrence: occurrence ?? '',
      })),
    );
  }
}
