import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { OnDue, type Task, type Tx, Work } from '../../../platform/events/index.js';
import { decodeText } from '../../../platform/files/decode-text.js';
import { readUpload } from '../../../platform/http/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { emailKeyOf } from '../../identity/index.js';
import {
  InvitationListCommitted,
  InvitationListDiscarded,
  InvitationListDone,
  InvitationListRead,
} from '../cohorts.events.js';
import { ManagedCohort } from '../managed-cohort.js';
import { InvitationLine, InvitationList } from './cohort-invitation.entity.js';
import { InvitationReader, type ListFacts } from './invitation.reader.js';
import { InvitingService } from './inviting.service.js';
import { type ListedPerson, readPasted, readTable } from './read-list.rules.js';

/** The largest list that is read, in bytes. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Lines that are settled in one transaction. */
const STEP = 500;
/** First bytes of workbooks, old and new, and of PDF documents. */
const NOT_TEXT = ['504b0304', 'd0cf11e0', '25504446'];
const WORK_OFF = 'cohorts.invite-listed';

/** Lists of people to invite: read, looked at, and worked off in steps that can break off and go on anywhere. */
@Injectable()
export class InvitationListService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedCohort,
    private readonly reader: InvitationReader,
    private readonly inviting: InvitingService,
  ) {}

  /**
   * Reads a list that is being sent, and keeps it to be looked at. Nobody is invited yet. An earlier one of this cohort
   * that was only looked at is forgotten.
   *
   * @throws Refusal INVALID_INPUT naming the line, for a list that cannot be read as a whole
   */
  async read(viewer: Viewer, cohortId: string, body: unknown, as: 'file' | 'pasted'): Promise<string> {
    const { hubId, programId } = await this.managed.cohort(viewer, cohortId);
    const bytes = await readUpload(body, MOST_BYTES, 'list');
    if (bytes.length > MOST_BYTES)
      throw Refusal.invalid('The list is larger than 2 MB. Nothing was read. Send it in parts.');
    if (NOT_TEXT.includes(bytes.subarray(0, 4).toString('hex')))
      throw Refusal.invalid('This is no text file. Save the table as CSV and choose that file.');
    const text = decodeText(bytes);
    const people = as === 'file' ? readTable(text) : readPasted(text);
    if (people.length === 0) throw Refusal.invalid('The list names nobody.');
    const standing = await this.reader.standingOf(
      cohortId,
      people.map(({ email }) => email),
    );
    const place = { hubId, programId, cohortId };
    return this.work.run(viewer.actor, async (tx) => {
      await tx.of(InvitationList).delete({ cohortId, state: 'preview' });
      const id = tx.ids.next();
      await tx.of(InvitationList).insert({
        id,
        createdAt: tx.now,
        ...place,
        state: 'preview',
        rows: people.length,
        settled: 0,
        byId: viewer.personId as string,
        committedAt: null,
        doneAt: null,
      });
      const seen = new Set<string>();
      const lines = people.map((person) => {
        const emailKey = emailKeyOf(person.email);
        const verdict = verdictOf(person, seen.has(emailKey), standing.get(emailKey));
        if (verdict !== 'bad') seen.add(emailKey);
        return { id: tx.ids.next(), createdAt: tx.now, ...place, listId: id, ...person, emailKey, verdict };
      });
      for (let at = 0; at < lines.length; at += 1_000)
        await tx
          .of(InvitationLine)
          .insert(lines.slice(at, at + 1_000).map((line) => ({ ...line, outcome: null })));
      await tx.record(InvitationListRead, id, place, { rows: people.length });
      return id;
    });
  }

  /** A list of a cohort that the viewer manages. */
  async list(viewer: Viewer, listId: string): Promise<ListFacts> {
    const list = await this.reader.list(listId);
    if (!list) throw Refusal.notFound('The list');
    await this.managed.cohort(viewer, list.cohortId);
    return list;
  }

  /** Has the list worked off; once, however often it is asked for. */
  async commit(viewer: Viewer, listId: string): Promise<ListFacts> {
    const { hubId, programId, cohortId, rows } = await this.list(viewer, listId);
    await this.work.unrecorded('a list is worked off once', viewer.actor, async (tx) => {
      const { affected } = await tx
        .of(InvitationList)
        .update({ id: listId, state: 'preview' }, { state: 'running', committedAt: tx.now });
      if (!affected) return;
      await tx.record(InvitationListCommitted, listId, { hubId, programId, cohortId }, { rows });
      await tx.schedule([{ handler: WORK_OFF, subjectId: listId, occurrence: '0' }]);
    });
    return (await this.reader.list(listId)) as ListFacts;
  }

  /** Forgets a list that was only looked at. */
  async discard(viewer: Viewer, listId: string): Promise<void> {
    const { hubId, programId, cohortId } = await this.list(viewer, listId);
    await this.work.unrecorded('what is worked off is not forgotten', viewer.actor, async (tx) => {
      const { affected } = await tx.of(InvitationList).delete({ id: listId, state: 'preview' });
      if (!affected) throw Refusal.conflict('This list is being worked off already.');
      await tx.record(InvitationListDiscarded, listId, { hubId, programId, cohortId }, {});
    });
  }

  /** Settles some lines, and makes an appointment for the next: each step is whole, and a list goes on after any of them. */
  @OnDue({ handler: WORK_OFF })
  async workOff({ subjectId }: Task, tx: Tx): Promise<void> {
    const list = await tx
      .of(InvitationList)
      .findOne({ where: { id: subjectId }, lock: { mode: 'pessimistic_write' } });
    if (list?.state !== 'running') return;
    const lines = await tx
      .of(InvitationLine)
      .createQueryBuilder('n')
      .where('n.list_id = :id and n.outcome is null', { id: list.id })
      .orderBy('n.line')
      .addOrderBy('n.id')
      .limit(STEP)
      .getMany();
    const standing = await this.reader.standingOf(
      list.cohortId,
      lines.map(({ email }) => email),
    );
    const { hubId, programId, cohortId } = list;
    // Enrolled since it was read, or named before in the list, they get nothing.
    const welcome = lines.filter(
      ({ verdict, emailKey }) =>
        (verdict === 'new' || verdict === 'known') && standing.get(emailKey) !== 'enrolled',
    );
    const at = { hubId, programId, cohortId, byId: list.byId };
    const sent = await this.inviting.send(tx, at, welcome, false);
    const invited = welcome.filter(({ emailKey }) => sent.has(emailKey)).map(({ id }) => id);
    await tx.sql(
      `update invitation_line set outcome = case when id = any($2::uuid[]) then 'invited' else 'skipped' end
        where id = any($1::uuid[])`,
      [lines.map(({ id }) => id), invited],
    );
    const settled = list.settled + lines.length;
    const done = settled >= list.rows;
    const change = done ? { settled, state: 'done' as const, doneAt: tx.now } : { settled };
    await tx.of(InvitationList).update({ id: list.id }, change);
    if (!done) return tx.schedule([{ handler: WORK_OFF, subjectId: list.id, occurrence: String(settled) }]);
    const [row] = await tx.sql<{ invited: number; skipped: number }>(
      `select count(*) filter (where outcome = 'invited')::int as invited,
              count(*) filter (where outcome = 'skipped')::int as skipped
         from invitation_line where list_id = $1`,
      [list.id],
    );
    const place = { hubId, programId, cohortId };
    await tx.record(InvitationListDone, list.id, place, row ?? { invited: 0, skipped: 0 });
  }
}

function verdictOf(
  { problem }: ListedPerson,
  seen: boolean,
  standing: 'known' | 'enrolled' | 'invited' | undefined,
): InvitationLine['verdict'] {
  if (problem) return 'bad';
  return seen ? 'doublet' : (standing ?? 'new');
}
