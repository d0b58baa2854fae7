import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';
import { ballotContent } from './answers.rules.js';
import { Answer, WaveCell } from './ballot.entity.js';
import { BallotBox } from './ballot-box.js';
import { type CountedBallot, cellsOf } from './cells.rules.js';
import { definitionsOf } from './instruments-of-wave.js';
import { placeOf } from './managed-wave.js';
import { WaveClosed } from './surveys.events.js';
import { TokenBook } from './token-book.js';
import { Wave } from './wave.entity.js';

const CHUNK = 500;

/** Opens the ballot box of a wave that has ended, once and for all. */
@Injectable()
export class CountBallots {
  constructor(
    private readonly box: BallotBox,
    private readonly tokens: TokenBook,
  ) {}

  /**
   * Opens the ballots, works out the groups' figures, writes the answers without their groups in a new order under
   * new ids, and deletes ballots, spent tokens and keys. All of it in the given transaction, under the wave's lock.
   *
   * However few answered, their answers are kept: several waves may be shown together later, where one of them may
   * not be alone. What was not cast by this product is not counted.
   *
   * @throws SurveyKeyMismatch, with nothing changed, when the survey master key is another one
   */
  async count(tx: Tx, wave: Wave): Promise<void> {
    const definitions = definitionsOf(wave);
    const ballots: CountedBallot[] = [];
    const open = this.box.opener(wave);
    for await (const sealed of ballotsOf(tx, wave.id)) {
      const content = ballotContent(definitions, wave.strata, await open(sealed));
      if (content) ballots.push(content);
    }
    const cells = cellsOf(definitions, wave.strata, ballots, wave.detailThreshold);
    await insertAll(
      tx,
      Answer,
      shuffled(ballots).map(({ answers }) => ({ waveId: wave.id, id: tx.ids.random(), answers })),
    );
    await insertAll(
      tx,
      WaveCell,
      cells.map((figures) => ({ waveId: wave.id, ...figures })),
    );
    await tx.sql(`delete from ballot where wave_id = $1`, [wave.id]);
    await tx.sql(`delete from spent_token where wave_id = $1`, [wave.id]);
    await tx.of(Wave).update(wave.id, {
      state: 'closed',
      closedAt: tx.now,
      answered: ballots.length,
      wrappedKey: null,
      wrappedSecret: null,
    });
    this.tokens.forget(wave.id);
    await tx.record(WaveClosed, wave.id, placeOf(wave), {});
  }
}

// A few at a time, so that memory and the connection's patience are bounded while thousands are opened.
async function* ballotsOf(tx: Tx, waveId: string): AsyncGenerator<Buffer> {
  let after: string | null = null;
  for (;;) {
    const rows: { id: string; sealed: Buffer }[] = await tx.sql(
      `select id, sealed from ballot where wave_id = $1 and ($2::uuid is null or id > $2) order by id limit $3`,
      [waveId, after, CHUNK],
    );
    for (const { sealed } of rows) yield sealed;
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = last.id;
  }
}

/** A copy in an order that nobody can foretell. */
function shuffled<T>(items: readonly T[]): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

async function insertAll<E extends object>(tx: Tx, entity: new () => E, rows: readonly E[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(at, at + CHUNK))
      .updateEntity(false)
      .execute();
  }
}
