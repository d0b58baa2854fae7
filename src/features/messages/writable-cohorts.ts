import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { CohortReader, seeCohort } from '../cohorts/index.js';
import { seeMessages, writeMessages } from './messages.policy.js';
import { type MessageFacts, MessageReader } from './messages.reader.js';

/** Where a message belongs. */
export interface MessagePlace {
  hubId: string;
  programId: string;
  cohortId: string;
}

/** Loads what a viewer may write to, and refuses the rest. */
@Injectable()
export class WritableCohorts {
  constructor(
    private readonly cohorts: CohortReader,
    private readonly reader: MessageReader,
  ) {}

  /** The place of a cohort to whose people the viewer may write. */
  async place(viewer: Viewer, cohortId: string): Promise<MessagePlace> {
    const cohort = await this.cohorts.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    authorize(viewer, seeCohort, place);
    authorize(viewer, writeMessages, place);
    return place;
  }

  /** A message that the viewer may change. */
  async message(viewer: Viewer, messageId: string): Promise<MessageFacts> {
    const message = await this.reader.byId(messageId);
    if (!message) throw Refusal.notFound('The message');
    authorize(viewer, seeMessages, message);
    authorize(viewer, writeMessages, message);
    return message;
  }
}
