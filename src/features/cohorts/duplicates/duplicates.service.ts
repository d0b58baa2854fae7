import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type MergeFacts, MergesReader, Merging, type Walled } from '../../identity/index.js';
import { PeopleKeptApart } from '../cohorts.events.js';
import { DistinctPeople } from './distinct-people.entity.js';
import { mergePeople, seeDuplicates } from './duplicates.policy.js';
import { DuplicatesReader } from './duplicates.reader.js';
import type { MergeImpossible, MergePreviewType } from './duplicates.types.js';

/** Two people of a hub, of whom one is to stay. */
export interface Both {
  hubId: string;
  stayId: string;
  goId: string;
}

/** What hub admins do about people who are one. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly work: Work,
    private readonly merging: Merging,
    private readonly merges: MergesReader,
    private readonly reader: DuplicatesReader,
  ) {}

  /**
   * What joining two comes to.
   *
   * @param stayId who is to stay; when null, whoever was here last, or else is known longer
   * @throws Refusal NOT_FOUND for whoever is not of the hub
   */
  async preview(
    viewer: Viewer,
    { hubId, oneId, otherId }: { hubId: string; oneId: string; otherId: string },
    stayId: string | null,
  ): Promise<MergePreviewType | MergeImpossible> {
    this.admit(viewer, hubId);
    if (stayId && stayId !== oneId && stayId !== otherId) throw Refusal.notFound('The person');
    const goId = stayId === otherId ? oneId : otherId;
    const first = await this.merging.preview({ hubId, stayId: stayId ?? oneId, goId }, viewer.personId);
    if ('wall' in first) return impossible(first);
    const turned = stayId === null && latest(first.go, first.stay);
    const preview = turned
      ? await this.merging.preview({ hubId, stayId: first.go.id, goId: first.stay.id }, viewer.personId)
      : first;
    if ('wall' in preview) return impossible(preview);
    const { stay, go, counts } = preview;
    const collisions = await this.reader.collisions(stay.id, go.id);
    return { stay, go, counts: counts.map(({ table, rows }) => ({ what: table, rows })), collisions };
  }

  /**
   * Joins two people of a hub.
   *
   * @throws Refusal NOT_FOUND for whoever is not of the hub, or was joined a moment ago
   */
  async merge(viewer: Viewer, both: Both): Promise<MergeFacts | MergeImpossible> {
    this.admit(viewer, both.hubId);
    authorize(viewer, mergePeople, { hubId: both.hubId });
    const done = await this.work.unrecorded('who cannot be joined stays as they are', viewer.actor, (tx) =>
      this.merging.merge(tx, both),
    );
    return 'wall' in done ? impossible(done) : this.facts(done.mergeId);
  }

  /**
   * Takes two people apart again.
   *
   * @throws Refusal NOT_FOUND for a merge of another hub, or none
   */
  async undo(
    viewer: Viewer,
    mergeId: string,
  ): Promise<{ merge: MergeFacts; back: number; left: number } | { message: string }> {
    const merge = await this.merges.merge(mergeId);
    if (!merge) throw Refusal.notFound('The merge');
    this.admit(viewer, merge.hubId);
    authorize(viewer, mergePeople, { hubId: merge.hubId });
    const done = await this.work.unrecorded('what cannot be undone stays as it is', viewer.actor, (tx) =>
      this.merging.undo(tx, merge.hubId, mergeId),
    );
    return 'why' in done ? { message: done.why } : { merge: await this.facts(mergeId), ...done };
  }

  /** Remembers that two are not one person, so that they are not suggested again. */
  async keepApart(viewer: Viewer, hubId: string, oneId: string, otherId: string): Promise<void> {
    this.admit(viewer, hubId);
    authorize(viewer, mergePeople, { hubId });
    const [lowId, highId] = [oneId, otherId].sort() as [string, string];
    await this.work.unrecorded('what was said before is not said anew', viewer.actor, async (tx) => {
      await this.merging.known(tx, { hubId, stayId: lowId, goId: highId });
      const inserted = await tx.manager
        .createQueryBuilder()
        .insert()
        .into(DistinctPeople)
        .values({
          id: tx.ids.next(),
          createdAt: tx.now,
          hubId,
          lowId,
          highId,
          byId: viewer.personId as string,
        })
        .orIgnore()
        .returning('id')
        .updateEntity(false)
        .execute();
      if ((inserted.raw as unknown[]).length > 0)
        await tx.record(PeopleKeptApart, lowId, { hubId }, { otherId: highId });
    });
  }

  // A hub of others and no hub look alike.
  private admit(viewer: Viewer, hubId: string): void {
    authorize(viewer, seeDuplicates, { hubId });
  }

  private async facts(mergeId: string): Promise<MergeFacts> {
    return (await this.merges.merge(mergeId)) as MergeFacts;
  }
}

function impossible({ wall, words }: Walled): MergeImpossible {
  return { why: wall, message: words };
}

interface Seen {
  lastSeenAt: Date | null;
  createdAt: Date;
}

// Whether the one was here later than the other; of two who never were, whoever is known longer.
function latest(one: Seen, other: Seen): boolean {
  if (one.lastSeenAt && other.lastSeenAt) return one.lastSeenAt > other.lastSeenAt;
  if (one.lastSeenAt || other.lastSeenAt) return one.lastSeenAt !== null;
  return one.createdAt < other.createdAt;
}
