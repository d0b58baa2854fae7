import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityTarget, In, IsNull, Not, type ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { CohortCopied } from '../../cohorts/index.js';
import { asPlanned } from '../run-sheet/faculty.rules.js';
import { AgendaSegment, FacultySlot, SessionMaterial } from '../run-sheet/run-sheet.entity.js';
import { Session } from '../session.entity.js';
import { SessionsDrafted } from '../sessions.events.js';
import { type MovedSession, movedPlan, type SourceSeries } from './copy.rules.js';
import { newSession, placeOf } from './new-session.js';
import { Series } from './series.entity.js';

/** Rows written by one statement. */
const CHUNK = 1_000;

/**
 * Gives a cohort that is like an earlier one its plan, as drafts: series and sessions on new dates, with agenda,
 * faculty, objectives, format, meeting address and links; the reminders come beside it. People, files, recordings, notes and real times are not the
 * plan's, and stay behind.
 */
@Injectable()
export class CopySessions {
  /** Copies them. The ids of copies are worked out from what they are copies of, so that a second run finds them. */
  @OnEvent(CohortCopied, { handler: 'sessions.copy-sessions' })
  async copy({ subjectId: cohortId, fact }: Task<{ from: string; firstDay: string }>, tx: Tx): Promise<void> {
    if (!fact?.hubId || !fact.programId) return;
    const cohort = { id: cohortId, hubId: fact.hubId, programId: fact.programId };
    const { from, firstDay } = fact.data;
    const series = await tx.of(Series).find({ where: { cohortId: from }, order: { id: 'ASC' } });
    const all = await tx
      .of(Session)
      .find({ where: { cohortId: from }, order: { startsAt: 'ASC', id: 'ASC' } });
    // One that was called off by itself was taken off the plan; of a series it leaves its place in the rule.
    const singles = all.filter(({ seriesId, state }) => seriesId === null && state !== 'cancelled');
    const sources: SourceSeries[] = series.map((one) => ({
      ...one,
      sessions: all.filter(({ seriesId }) => seriesId === one.id),
    }));
    const copyOf = (id: string) => copiedId(cohortId, id);
    const ids = [...series, ...all].map(({ id }) => copyOf(id));
    if (await isThere(tx, ids)) return;
    const plan = movedPlan(sources, singles, firstDay);
    const sourceOf = new Map(all.map((session) => [session.id, session]));
    const rows: Session[] = [];
    const draft = (from: MovedSession, of: Pick<Series, 'id' | 'uid'> | null) => {
      const source = sourceOf.get(from.sourceId);
      if (!source) return;
      const { title, zone, format, objectives, meetingUrl, capacity } = source;
      const details = { title, zone, format, objectives, meetingUrl, capacity, draft: true };
      const occurrence = { start: from.start, end: from.end };
      rows.push(newSession(tx, cohort, { ...details, id: copyOf(source.id), occurrence, series: of }));
    };
    const copiedSeries = plan.series.flatMap((moved) => {
      const source = series.find(({ id }) => id === moved.sourceId);
      if (!source) return [];
      const id = copyOf(source.id);
      for (const session of moved.sessions) draft(session, { id, uid: id });
      const { title, zone, minutes } = source;
      const { firstStart, rrule } = moved;
      const identity = { id, uid: id, sequence: 0, createdAt: tx.now, changedAt: tx.now };
      const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
      return [{ ...identity, ...place, title, zone, minutes, firstStart, rrule, skips: [] }];
    });
    for (const session of plan.singles) draft(session, null);
    await insertAll(tx, Series, copiedSeries);
    await insertAll(tx, Session, rows);
    await copyRunSheets(tx, rows, new Map(all.map(({ id }) => [id, copyOf(id)])));
    await tellOf(tx, rows);
  }
}

async function isThere(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const where = { id: In(ids) };
  return (await tx.of(Session).existsBy(where)) || (await tx.of(Series).existsBy(where));
}

async function copyRunSheets(
  tx: Tx,
  copies: readonly Session[],
  copyOf: ReadonlyMap<string, string>,
): Promise<void> {
  const copied = new Map(copies.map((session) => [session.id, session]));
  const sources = [...copyOf].filter(([, copy]) => copied.has(copy)).map(([source]) => source);
  const own = ({ sessionId }: { sessionId: string }) => {
    const session = copied.get(copyOf.get(sessionId) as string) as Session;
    return { id: tx.ids.next(), createdAt: tx.now, ...placeOf(session), sessionId: session.id };
  };
  const inOrder = { sessionId: 'ASC', id: 'ASC' } as const;
  const where = { sessionId: In(sources) };
  const agenda = await tx.of(AgendaSegment).find({ where, order: { sessionId: 'ASC', position: 'ASC' } });
  await insertAll(
    tx,
    AgendaSegment,
    agenda.map((segment) => ({ ...segment, ...own(segment) })),
  );
  const faculty = await tx.of(FacultySlot).find({ where, order: inOrder });
  await insertAll(
    tx,
    FacultySlot,
    asPlanned(faculty).map((slot) => ({ ...slot, ...own(slot) })),
  );
  const links = await tx
    .of(SessionMaterial)
    // What was put together for who taught, or was added by them, belongs to those sessions alone.
    .find({ where: { ...where, url: Not(IsNull()), forFaculty: false, addedBy: IsNull() }, order: inOrder });
  await insertAll(
    tx,
    SessionMaterial,
    links.map((link) => ({ ...link, ...own(link) })),
  );
}

async function tellOf(tx: Tx, copies: readonly Session[]): Promise<void> {
  const series = new Map<string, Session[]>();
  for (const copy of copies) {
    const key = copy.seriesId ?? '';
    series.set(key, [...(series.get(key) ?? []), copy]);
  }
  for (const [seriesId, sessions] of series) {
    const [first] = sessions;
    if (seriesId && first)
      await tx.record(SessionsDrafted, seriesId, placeOf(first), { of: 'series', sessions: sessions.length });
  }
  for (const single of series.get('') ?? [])
    await tx.record(SessionsDrafted, single.id, placeOf(single), { of: 'session', sessions: 1 });
}

async function insertAll<E extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<E>,
  rows: readonly QueryDeepPartialEntity<E>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await tx.of(entity).insert(rows.slice(at, at + CHUNK));
}

/** The id of a copy: a UUID of version 8 (RFC 9562), made from the cohort it is for and what it is a copy of. */
function copiedId(cohortId: string, sourceId: string): string {
  const bytes = createHash('sha256').update(`copy:${cohortId}:${sourceId}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
