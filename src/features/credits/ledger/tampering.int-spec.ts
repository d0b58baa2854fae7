import fc from 'fast-check';
import pg from 'pg';
import { LedgerScene } from '../../../../test/credits/ledger-scene.js';
import type { Anchor } from './anchor.rules.js';
import { type ChainEntry, hashOfEntry } from './chain.rules.js';
import { ENTRY } from './ledger.reader.js';
import { LedgerAnchors } from './ledger-anchors.js';
import { VerifyLedger } from './verify-ledger.js';

const ROWS = 1_000;

/** What somebody can do who holds the whole database, but not the key that signs. */
type Attack = (sequence: number, other: number) => Promise<void>;

describe('a ledger of 1,000 entries, in the hands of whoever holds the database', () => {
  let scene: LedgerScene;
  let attacker: pg.Client;
  let early: Anchor;
  let latest: Anchor;

  beforeAll(async () => {
    scene = await LedgerScene.start(2);
    await fill(ROWS / 2);
    early = await anchor();
    await fill(ROWS / 2);
    latest = await anchor();
    // What follows of the awards is done before the database is in other hands.
    await scene.app.settled('wait', 240);
    attacker = new pg.Client({ connectionString: scene.app.database.superuserUrl });
    await attacker.connect();
    // Whoever holds the database is held up by no constraint.
    await attacker.query(`set session_replication_role = replica`);
    await dropChecks();
    for (const table of ['entry', 'head', 'holder'])
      await attacker.query(`create table kept_${table} as table ledger_${table}`);
  }, 120_000);
  afterAll(async () => {
    await attacker?.end();
    await scene?.app.stop();
  });

  /** Awards of imported records, a few of them changed afterwards, as a hub's first years would leave them. */
  async function fill(entries: number): Promise<void> {
    await scene.during(async (tx) => {
      for (let n = 0; n < entries; n++) {
        const source = { kind: 'imported' as const, id: tx.ids.next() };
        const { entry } = await scene.ledger.append(
          tx,
          scene.award({ personId: scene.people[n % 2], source, amount: n % 3 ? '0.75' : '1.00' }),
        );
        if (n % 10 !== 0 || ++n >= entries) continue;
        await scene.ledger.append(tx, {
          kind: 'adjust',
          hubId: scene.hub.id,
          changesId: entry.id,
          to: '0.50',
          reason: 'attendance_corrected',
        });
      }
    });
  }

  async function anchor(): Promise<Anchor> {
    const { anchors } = await scene.app.get(LedgerAnchors).of(scene.hub.id);
    return anchors[0] as Anchor;
  }

  /** Takes away what keeps entries from being written twice, or otherwise than the product would. */
  async function dropChecks(): Promise<void> {
    const { rows } = await attacker.query<{ statement: string }>(
      `select format('alter table ledger_entry drop constraint %I', conname) as statement from pg_constraint
        where conrelid = 'ledger_entry'::regclass and contype = 'c'
       union all
       select format('drop index %I', i.indexname) from pg_indexes i
        where i.tablename = 'ledger_entry' and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`,
    );
    for (const { statement } of rows) await attacker.query(statement);
  }

  async function verify(anchors: Anchor[] = []) {
    const [verdict] = await scene.app.get(VerifyLedger).run(scene.hub.id, anchors);
    return verdict!;
  }

  /** Everything as it was. */
  async function restore(): Promise<void> {
    await attacker.query(`truncate ledger_entry, ledger_head, ledger_holder cascade`);
    for (const table of ['entry', 'head', 'holder'])
      await attacker.query(`insert into ledger_${table} select * from kept_${table}`);
  }

  const at = (set: string) => async (sequence: number) => {
    await attacker.query(`update ledger_entry set ${set} where sequence = $1`, [sequence]);
  };

  /** Works out anew all hashes from an entry on, as somebody does who has read our code; the head too, but unsigned. */
  async function rehash(from: number): Promise<void> {
    const { rows } = await attacker.query<ChainEntry>(
      `select ${ENTRY} from ledger_entry e where sequence >= $1 - 1 order by sequence`,
      [from],
    );
    let previousHash = rows[0]?.sequence === from - 1 ? (rows.shift()?.hash ?? '') : '0'.repeat(64);
    for (const entry of rows) {
      const hash = hashOfEntry({ ...entry, previousHash });
      await attacker.query(`update ledger_entry set previous_hash = $2, hash = $3 where id = $1`, [
        entry.id,
        previousHash,
        hash,
      ]);
      previousHash = hash;
    }
    const last = rows.at(-1);
    await attacker.query(`update ledger_head set sequence = $1, hash = $2`, [
      last?.sequence ?? from - 1,
      previousHash,
    ]);
  }

  const renumber = `update ledger_entry set sequence = sequence - 1 where sequence > $1`;
  const copy = `insert into ledger_entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'sequence', $2::int))).*
                  from ledger_entry e where sequence = $1`;

  const ATTACKS: Readonly<Record<string, Attack>> = {
    'more credit': at(`amount = amount + 1`),
    'another person': at(`person_id = gen_random_uuid()`),
    'another type': at(`credit_type = 'AMA1'`),
    'another day': at(`created_at = created_at - interval '1 day'`),
    'another kind': at(`kind = case kind when 'award' then 'revoke' else 'award' end`),
    'another source': at(`imported_id = gen_random_uuid()`),
    'another actor': at(`actor_id = gen_random_uuid()`),
    'another hash': at(`hash = md5(hash) || md5(hash)`),
    'another hub': at(`hub_id = gen_random_uuid()`),
    'an entry removed': async (sequence) => {
      await attacker.query(`delete from ledger_entry where sequence = $1`, [sequence]);
    },
    'an entry removed, and the rest numbered anew': async (sequence) => {
      await attacker.query(`delete from ledger_entry where sequence = $1`, [sequence]);
      await attacker.query(renumber, [sequence]);
      await attacker.query(`update ledger_head set sequence = sequence - 1`);
    },
    'two entries swapped': async (sequence, other) => {
      await attacker.query(
        `update ledger_entry set sequence = case sequence when $1::int then $2::int else $1::int end where sequence in ($1::int, $2::int)`,
        [sequence, other],
      );
    },
    'an entry inserted a second time': async (sequence) => {
      await attacker.query(copy, [sequence, sequence]);
    },
    'an entry inserted at the end': async (sequence) => {
      await attacker.query(copy, [sequence, ROWS + 1]);
    },
    'an entry inserted before the first': async (sequence) => {
      await attacker.query(copy, [sequence, -sequence]);
    },
    'more credit, and all hashes worked out anew': async (sequence) => {
      // The last ones are as good as any, and quicker to work out.
      const late = ROWS - (sequence % 20);
      await attacker.query(`update ledger_entry set amount = amount + 1 where sequence = $1`, [late]);
      await rehash(late);
    },
    'an entry removed, and all hashes worked out anew': async (sequence) => {
      const late = ROWS - (sequence % 20);
      await attacker.query(`delete from ledger_entry where sequence = $1`, [late]);
      await attacker.query(renumber, [late]);
      await rehash(late);
    },
    'another name of the holder': async (sequence) => {
      await attacker.query(
        `update ledger_holder set holder = jsonb_set(holder, '{name}', '"Eve"')
          where id = (select id from ledger_entry where kind = 'award' and sequence >= $1 order by sequence limit 1)`,
        [Math.min(sequence, ROWS - 10)],
      );
    },
    'the holder removed before the time': async (sequence) => {
      await attacker.query(
        `delete from ledger_holder
          where id = (select id from ledger_entry where kind = 'award' and sequence >= $1 order by sequence limit 1)`,
        [Math.min(sequence, ROWS - 10)],
      );
    },
    'another signature': async () => {
      await attacker.query(
        `update ledger_head set signature = encode(decode(md5(signature), 'hex'), 'base64')`,
      );
    },
    'no head': async () => {
      await attacker.query(`delete from ledger_head`);
    },
  };

  it('verifies as it was written, with both anchors', async () => {
    expect(await verify([early, latest])).toMatchObject({
      ok: true,
      rows: ROWS,
      fault: null,
      holdersGone: 0,
    });
  });

  it.each(Object.keys(ATTACKS))('does not verify with %s', async (name) => {
    await ATTACKS[name]!(417, 902);
    const { ok, fault } = await verify();
    await restore();
    expect([name, ok]).toEqual([name, false]);
    expect(fault?.words).toMatch(/\.$/);
    expect((await verify()).ok).toBe(true);
  });

  it('does not verify whatever is done, and wherever', async () => {
    const place = fc.integer({ min: 1, max: ROWS });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(ATTACKS)),
        place,
        place,
        async (name, sequence, other) => {
          fc.pre(sequence !== other);
          await ATTACKS[name]!(sequence, other);
          const { ok } = await verify();
          await restore();
          expect([name, ok]).toEqual([name, false]);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('tells the number of the first entry that is at fault, in words', async () => {
    await ATTACKS['more credit']!(417, 0);
    expect((await verify()).fault).toEqual({ sequence: 417, words: 'Entry 417 is not as it was written.' });
    await restore();
  });

  it('shows by an anchor what was cut off, even with a head of that time put back', async () => {
    await attacker.query(`delete from ledger_entry where sequence > $1`, [early.sequence]);
    await attacker.query(`update ledger_head set sequence = $1, hash = $2, at = $3, signature = $4`, [
      early.sequence,
      early.hash,
      early.at,
      early.signature,
    ]);
    expect(await verify()).toMatchObject({ ok: true, rows: early.sequence });
    expect(await verify([early])).toMatchObject({ ok: true });
    const { ok, fault } = await verify([latest]);
    await restore();
    expect(ok).toBe(false);
    expect(fault).toEqual({
      sequence: early.sequence + 1,
      words: `The anchor tells of ${ROWS} entries; those from ${early.sequence + 1} on were cut off.`,
    });
  });

  it('shows by an anchor that the whole of it is gone', async () => {
    await attacker.query(`truncate ledger_entry, ledger_head, ledger_holder cascade`);
    const verdicts = await scene.app.get(VerifyLedger).run(null, [latest]);
    await restore();
    expect(verdicts).toMatchObject([{ hub: scene.hub.id, ok: false }]);
  });

  it('is vouched for by no anchor but this installation’s', async () => {
    const { ok, fault } = await verify([{ ...early, hash: latest.hash, sequence: latest.sequence }]);
    expect([ok, fault?.words]).toEqual([false, 'The anchor does not bear this installation’s signature.']);
  });

  it('is not continued on a head of somebody else’s making', async () => {
    await attacker.query(`update ledger_head set hash = $1`, ['ab'.repeat(32)]);
    const source = { kind: 'imported' as const, id: '018f2e3c-0000-7000-8000-00000000beef' };
    await expect(scene.append(scene.award({ source }))).rejects.toThrow(
      'does not bear this installation’s signature',
    );
    await expect(scene.app.get(LedgerAnchors).of(scene.hub.id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await restore();
  });
});
