import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { decodeText } from '../../../platform/files/decode-text.js';
import { readUpload } from '../../../platform/http/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { emailKeyOf } from '../../identity/index.js';
import { markDuplicates } from './duplicates.js';
import { MatchPast, type PastMatch } from './match-past.js';
import { PastImport, PastRecord } from './past.entity.js';
import { PastCreditRead } from './past.events.js';
import { importPast } from './past.policy.js';
import { PastReader } from './past.reader.js';
import { type ReadRecord, readPast } from './read-past.rules.js';

/** The largest table that is read, in bytes. */
const MOST_BYTES = 4 * 1024 * 1024;
/** First bytes of workbooks, old and new, and of PDF documents. */
const NOT_TEXT = ['504b0304', 'd0cf11e0', '25504446'];
const CHUNK = 1_000;

/** Takes in tables of past credit, to be looked at. Nothing counts yet. */
@Injectable()
export class PastIntake {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly reader: PastReader,
    private readonly matching: MatchPast,
  ) {}

  /**
   * Reads a table that is being sent. The same file again is the same import.
   *
   * @returns the id of the import
   * @throws Refusal INVALID_INPUT naming the line, for a table that cannot be read as a whole; nothing of it is kept
   */
  async take(viewer: Viewer, hubId: string, body: unknown): Promise<string> {
    authorize(viewer, importPast, { hubId });
    const bytes = await readUpload(body, MOST_BYTES, 'table');
    if (bytes.length > MOST_BYTES)
      throw Refusal.invalid('The table is larger than 4 MB. Nothing was read. Send it in parts.');
    if (NOT_TEXT.includes(bytes.subarray(0, 4).toString('hex')))
      throw Refusal.invalid('This is no text file. Save the table as CSV and choose that file.');
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const records = readPast(decodeText(bytes), this.clock.now().toISOString().slice(0, 10));
    const matches = await this.matching.of(hubId, records);
    return this.work.unrecorded('the same file twice is one import', viewer.actor, async (tx) => {
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`past credit ${hubId}`]);
      const known = await this.reader.ofFile(hubId, fileHash, tx.manager);
      if (known) return known.id;
      const id = await keep(tx, { hubId, fileHash, byId: viewer.personId as string }, records, matches);
      await markDuplicates(tx, id, null);
      await tx.record(PastCreditRead, id, { hubId }, { lines: records.length });
      return id;
    });
  }
}

async function keep(
  tx: Tx,
  origin: { hubId: string; fileHash: string; byId: string },
  records: readonly ReadRecord[],
  matches: readonly PastMatch[],
): Promise<string> {
  const id = tx.ids.next();
  await tx.of(PastImport).insert({
    id,
    createdAt: tx.now,
    ...origin,
    state: 'preview',
    lines: records.length,
    committedAt: null,
    undoneAt: null,
  });
  const rows = records.map((record, at) => {
    const { personId = null, suggestedPersonId = null } = matches[at] ?? {};
    return {
      id: tx.ids.next(),
      createdAt: tx.now,
      hubId: origin.hubId,
      importId: id,
      ...record,
      emailKey: record.email ? emailKeyOf(record.email) : '',
      personId,
      matchKind: personId ? ('email' as const) : null,
      suggestedPersonId,
      state: 'open' as const,
    };
  });
  for (let at = 0; at < rows.length; at += CHUNK) await tx.of(PastRecord).insert(rows.slice(at, at + CHUNK));
  return id;
}
