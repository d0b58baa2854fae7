import { Injectable } from '@nestjs/common';
import { OnDue, OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { PeopleMerged } from '../identity.events.js';
import { Merging } from './merging.js';

const LATER = 'identity.catch-up-with-merge-later';
/** Work that began before a merge has ended by then, in milliseconds. */
const LATER_MS = 10 * 60_000;

/**
 * Work that had found a person before they were merged may write a row of theirs afterwards. Such rows follow: at once,
 * and when all such work has ended.
 */
@Injectable()
export class MergeHandlers {
  constructor(private readonly merging: Merging) {}

  @OnEvent(PeopleMerged, { handler: 'identity.catch-up-with-merge' })
  async soon({ fact }: Task<{ mergeId: string }>, tx: Tx): Promise<void> {
    if (!fact) return;
    const { mergeId } = fact.data;
    await this.merging.catchUp(tx, mergeId);
    const due = new Date(tx.now.getTime() + LATER_MS);
    await tx.schedule([{ handler: LATER, subjectId: mergeId, occurrence: '', due }]);
  }

  @OnDue({ handler: LATER })
  async later({ subjectId }: Task, tx: Tx): Promise<void> {
    await this.merging.catchUp(tx, subjectId);
  }
}
