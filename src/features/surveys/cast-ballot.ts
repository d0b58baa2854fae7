import type { Tx } from '../../platform/events/index.js';

/** Ballots that change their place with each new one. In a wave of up to 65 answers that is all of them. */
const STIRRED = 64;

/**
 * Spends a token; false when it was spent before. The wave's row must be locked, so that ballots of one wave are cast
 * one after another.
 */
export async function spendToken(tx: Tx, waveId: string, tokenHash: string): Promise<boolean> {
  const spent = await tx.sql(
    `insert into spent_token (wave_id, token_hash) values ($1, $2) on conflict do nothing returning 1 as spent`,
    [waveId, tokenHash],
  );
  return spent.length > 0;
}

/**
 * Puts a sealed ballot into the box, and stirs the box.
 *
 * A ballot and its spent token are written in one transaction: two would lose the one or take the other twice when
 * the process dies in between. PostgreSQL stamps both rows with that transaction's number (xmin) and lays rows down
 * in the order they come (ctid, and the numbers of out-of-line values). Left alone, a dump would pair each ballot with
 * a token, in the order of answering. So each new ballot takes up to 64 random others out of the box and lays them
 * all down anew, shuffled, under new random ids: they all carry the number of the latest transaction.
 *
 * What is left to whoever holds a dump:
 * - without the survey master key: sealed bytes of one length, hashes that belong to nobody, and how many there are;
 * - with the master key: who has answered, and every answer with its coarse groups, but whose it is no closer than
 *   the groups tell, in a wave of up to 65 answers; in a larger one, at worst, that it is one of 65.
 * Two dumps taken around one answer, or the server's write-ahead log or not yet vacuumed pages, show which row was
 * new to whoever also holds the master key. That is why the key stands outside the database and its back-ups, and
 * why it is gone once the wave has closed.
 */
export async function castBallot(tx: Tx, waveId: string, sealed: Buffer): Promise<void> {
  // Ids are random, so those that follow a random point in their order are a random handful, found by the index.
  await tx.sql(
    `with picked as (
       (select id from ballot where wave_id = $1 and id >= $3 order by id limit $4)
       union all
       (select id from ballot where wave_id = $1 and id < $3 order by id limit $4)
       limit $4),
     lifted as (
       delete from ballot b using picked p where b.wave_id = $1 and b.id = p.id returning b.sealed)
     insert into ballot (wave_id, id, sealed)
     select $1, gen_random_uuid(), s.sealed
       from (select sealed from lifted union all select $2::bytea) s order by gen_random_uuid()`,
    [waveId, sealed, tx.ids.random(), STIRRED],
  );
}
