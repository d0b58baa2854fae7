import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { MergeUndone, PeopleMerged } from '../identity.events.js';
import { Person } from '../person.entity.js';
import { Sessions } from '../signing-in/sessions.js';
import { SignInLink } from '../signing-in/sign-in.entity.js';
import { ApiToken } from '../tokens/api-token.entity.js';
import { PersonMerge } from './merge.entity.js';
import { type Mergeable, MergeWalls, type Wall } from './merge-walls.js';
import { whyNotUndone } from './merging.rules.js';
import { type RowCount, RowMover } from './row-mover.js';

/** Two people, and what joining them comes to. */
export interface MergePreview {
  stay: Mergeable;
  go: Mergeable;
  counts: RowCount[];
}

/** Why two people are not joined. */
export interface Walled {
  wall: Wall;
  words: string;
}

/** Which two a hub speaks of. */
export interface MergeOf {
  hubId: string;
  stayId: string;
  goId: string;
}

/**
 * Joins two people into one, and takes them apart again, inside another feature's transaction: which hubs there are, and
 * who may, is not for identity to know.
 */
@Injectable()
export class Merging {
  constructor(
    private readonly walls: MergeWalls,
    private readonly rows: RowMover,
    private readonly sessions: Sessions,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * What joining two comes to, before it is done.
   *
   * @throws Refusal NOT_FOUND for whoever the hub does not know
   */
  async preview(of: MergeOf, byId: string | null): Promise<MergePreview | Walled> {
    const { manager } = this.dataSource;
    const { stay, go } = await this.both(manager, of);
    const wall = await this.walls.between(manager, of.hubId, [stay, go], byId);
    if (wall) return { wall, words: this.walls.wordsOf(wall) };
    return { stay, go, counts: await this.rows.counts({ fromId: go.id, toId: stay.id }) };
  }

  /**
   * Joins them: what one has passes over to the other, as each feature declares. Sessions and tokens of the one that
   * goes end; ways of signing in never pass over.
   *
   * @throws Refusal NOT_FOUND for whoever the hub does not know, such as somebody who was joined a moment ago
   */
  async merge(tx: Tx, of: MergeOf): Promise<{ mergeId: string } | Walled> {
    const { hubId, stayId, goId } = of;
    const pair = { fromId: goId, toId: stayId };
    await this.both(tx.manager, of);
    await this.lock(tx, [stayId, goId]);
    // Looked at again: of two merges at once, the later finds what the earlier left.
    const { stay, go } = await this.both(tx.manager, of);
    const wall = await this.walls.between(tx.manager, hubId, [stay, go], tx.actor.personId);
    if (wall) return { wall, words: this.walls.wordsOf(wall) };
    const mergeId = tx.ids.next();
    const byId = tx.actor.personId as string;
    await tx
      .of(PersonMerge)
      .insert({ id: mergeId, createdAt: tx.now, hubId, stayId, goId, byId, undoneAt: null });
    const rows = await this.rows.move(tx, mergeId, pair);
    await tx.of(Person).update({ id: goId }, { mergedInto: stayId });
    await this.shutOut(tx, go);
    await tx.record(PeopleMerged, stayId, { hubId }, { mergeId, goneId: goId, rows });
    return { mergeId };
  }

  /**
   * Takes two apart again: rows that are as the merge left them go back, and what came or changed since stays.
   *
   * @returns how many rows went back and how many stayed, or why it cannot be
   * @throws Refusal NOT_FOUND for a merge of another hub, and for none
   */
  async undo(
    tx: Tx,
    hubId: string,
    mergeId: string,
  ): Promise<{ back: number; left: number } | { why: string }> {
    const merge = await tx.of(PersonMerge).findOne({ where: { id: mergeId, hubId } });
    if (!merge) throw Refusal.notFound('The merge');
    const { stayId, goId } = merge;
    await this.lock(tx, [stayId, goId]);
    const [now] = await tx.sql<{ undoneAt: Date | null; mergedOn: boolean; erased: boolean }>(
      `select m.undone_at as "undoneAt", s.merged_into is not null as "mergedOn",
              s.erased_at is not null or g.erased_at is not null as erased
         from person_merge m join person s on s.id = m.stay_id join person g on g.id = m.go_id where m.id = $1`,
      [mergeId],
    );
    if (!now) throw Refusal.notFound('The merge');
    const why = whyNotUndone({ mergedAt: merge.createdAt, ...now }, tx.now);
    if (why) return { why };
    await tx.of(Person).update({ id: goId }, { mergedInto: null });
    const { back, left } = await this.rows.putBack(tx, mergeId, { fromId: goId, toId: stayId });
    await tx.of(PersonMerge).update({ id: mergeId }, { undoneAt: tx.now });
    await tx.record(MergeUndone, stayId, { hubId }, { mergeId, goneId: goId, back, left });
    return { back, left };
  }

  /** Passes over what came to the one that went while they were joined, from work that had begun before. */
  async catchUp(tx: Tx, mergeId: string): Promise<void> {
    const merge = await tx.of(PersonMerge).findOne({ where: { id: mergeId, undoneAt: IsNull() } });
    if (!merge) return;
    const { stayId, goId } = merge;
    await this.lock(tx, [stayId, goId]);
    const [holds] = await tx.sql(
      `select 1 from person p join person_merge m on m.go_id = p.id
        where m.id = $1 and m.undone_at is null and p.merged_into = m.stay_id`,
      [mergeId],
    );
    if (holds) await this.rows.move(tx, mergeId, { fromId: goId, toId: stayId });
  }

  /**
   * Makes sure that a hub knows both.
   *
   * @throws Refusal NOT_FOUND for whoever it does not know
   */
  async known(tx: Tx, of: MergeOf): Promise<void> {
    await this.both(tx.manager, of);
  }

  private async both(
    manager: EntityManager,
    { hubId, stayId, goId }: MergeOf,
  ): Promise<{ stay: Mergeable; go: Mergeable }> {
    const known = await this.walls.knownIn(manager, hubId, [stayId, goId]);
    const [stay, go] = [known.get(stayId), known.get(goId)];
    if (!stay || !go || stay === go) throw Refusal.notFound('The person');
    return { stay, go };
  }

  // First what features lock, then the people by id. `for update` makes whoever adds a row of theirs wait until the end.
  private async lock(tx: Tx, personIds: readonly string[]): Promise<void> {
    const ids = [...personIds].sort();
    await this.rows.lock(tx, ids);
    await tx.sql(`select 1 from person where id = any($1::uuid[]) order by id for update`, [ids]);
  }

  private async shutOut(tx: Tx, { id: personId, emailKey }: Mergeable): Promise<void> {
    await this.sessions.endFor(tx, { personId });
    await tx.of(ApiToken).update({ personId, revokedAt: IsNull() }, { revokedAt: tx.now });
    await tx.of(SignInLink).update({ emailKey, usedAt: IsNull() }, { usedAt: tx.now });
  }
}
