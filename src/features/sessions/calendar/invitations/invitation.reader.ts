import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../../platform/events/index.js';
import { CohortReader } from '../../../cohorts/index.js';
import { SERIES_SHOWN, SESSION_SHOWN } from '../calendar-contents.js';
import type { CalendarSeries, CalendarSession } from '../calendar-entry.rules.js';
import type { Invitation } from './invitation.rules.js';

/** Where a subject belongs. */
interface Placed {
  hubId: string;
  programId: string;
}

/** A session that invitations tell of, with who teaches in it. */
export type InvitedSession = CalendarSession & Placed & { facultyIds: string[] };

/** What is an event in people's calendars, or a few: a series, or a session held by itself. */
export interface Subject {
  /** Null for a session held by itself. */
  series: (CalendarSeries & Placed) | null;
  /** Those that were published, in order. */
  sessions: InvitedSession[];
}

/** Ids of series, and of sessions held by themselves. */
export interface SubjectIds {
  seriesIds: readonly string[];
  sessionIds: readonly string[];
}

/** What a person was told of an event. */
export interface InvitationFacts extends Invitation {
  id: string;
  personId: string;
  uid: string;
  seriesId: string | null;
  sessionId: string | null;
}

const INVITATION = `i.id, i.person_id as "personId", i.uid, i.series_id as "seriesId", i.session_id as "sessionId",
  i.state, i.sequence, i.until, i.told`;

type Query = <R>(text: string, parameters: unknown[]) => Promise<R[]>;

/** Answers questions about mailed invitations, in a transaction or outside. */
@Injectable()
export class InvitationReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortReader,
  ) {}

  /** One invitation, or null. */
  async invitation(id: string): Promise<InvitationFacts | null> {
    const [row] = await this.run<InvitationFacts>(
      `select ${INVITATION} from calendar_invitation i where i.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** What a person was told of the events that the sessions of an announcement are of, or are. */
  takenOutBy(announcementId: string, personId: string): Promise<InvitationFacts[]> {
    return this.run<InvitationFacts>(
      `select ${INVITATION} from calendar_invitation i
        where i.person_id = $2 and exists (
          select 1 from session_announcement a join session s on s.id = any(a.session_ids)
           where a.id = $1 and (s.series_id = i.series_id or s.id = i.session_id))
        order by i.id`,
      [announcementId, personId],
    );
  }

  /** What people were told of these subjects and events, locked; of one person when it is given. */
  told(tx: Tx, { seriesIds, sessionIds }: SubjectIds, uids: readonly string[], personId: string | null) {
    return tx.sql<InvitationFacts>(
      `select ${INVITATION} from calendar_invitation i
        where (i.series_id = any($1::uuid[]) or i.session_id = any($2::uuid[]) or i.uid = any($3::text[]))
          and ($4::uuid is null or i.person_id = $4) order by i.id for update`,
      [seriesIds, sessionIds, uids, personId],
    );
  }

  /** The subjects of these ids as they are now; those that are not there are left out. */
  async subjects(ids: SubjectIds, tx?: Tx): Promise<Subject[]> {
    const query: Query = tx ? (text, parameters) => tx.sql(text, parameters) : this.run.bind(this);
    const series = await query<CalendarSeries & Placed>(
      `select ${SERIES_SHOWN}, t.hub_id as "hubId", t.program_id as "programId"
         from series t where t.id = any($1::uuid[])`,
      [ids.seriesIds],
    );
    const sessions = await query<InvitedSession>(
      `select ${SESSION_SHOWN}, t.hub_id as "hubId", t.program_id as "programId",
              array(select f.person_id from faculty_slot f where f.session_id = t.id) as "facultyIds"
         from session t
        where t.state <> 'draft' and (t.series_id = any($1::uuid[]) or (t.series_id is null and t.id = any($2::uuid[])))
        order by t.starts_at, t.id`,
      [ids.seriesIds, ids.sessionIds],
    );
    return [
      ...series.map((one) => ({ series: one, sessions: sessions.filter((s) => s.seriesId === one.id) })),
      ...sessions.filter((s) => s.seriesId === null).map((one) => ({ series: null, sessions: [one] })),
    ];
  }

  /** The subject of a session: its series, or itself. */
  async subjectOf(tx: Tx, sessionId: string): Promise<SubjectIds> {
    const [row] = await tx.sql<{ seriesId: string | null }>(
      `select series_id as "seriesId" from session where id = $1`,
      [sessionId],
    );
    return row?.seriesId
      ? { seriesIds: [row.seriesId], sessionIds: [] }
      : { seriesIds: [], sessionIds: [sessionId] };
  }

  /** The subjects of a cohort of which something is to come. */
  async subjectsOfCohort(tx: Tx, cohortId: string): Promise<SubjectIds> {
    const rows = await tx.sql<{ seriesId: string | null; sessionId: string }>(
      `select series_id as "seriesId", id as "sessionId" from session
        where cohort_id = $1 and ends_at > $2 and state <> 'draft' order by id`,
      [cohortId, tx.now],
    );
    return {
      seriesIds: [...new Set(rows.flatMap(({ seriesId }) => seriesId ?? []))],
      sessionIds: rows.filter(({ seriesId }) => seriesId === null).map(({ sessionId }) => sessionId),
    };
  }

  /** All that a person has to do with, or was told of, and is not over; of one cohort when it is given. */
  async subjectsOfPerson(
    tx: Tx,
    personId: string,
    cohortId: string | null,
  ): Promise<SubjectIds & { cohortIds: string[] }> {
    const rows = await tx.sql<{ cohortId: string; seriesId: string | null; sessionId: string }>(
      `select s.cohort_id as "cohortId", s.series_id as "seriesId", s.id as "sessionId" from session s
        where s.ends_at > $3 and ($2::uuid is null or s.cohort_id = $2) and s.state <> 'draft'
          and (s.cohort_id in (${this.cohorts.cohortsOfSql('$1')})
               or s.id in (select f.session_id from faculty_slot f where f.person_id = $1::uuid))
       union
       select i.cohort_id, i.series_id, i.session_id from calendar_invitation i
        where i.person_id = $1::uuid and i.until > $3 and ($2::uuid is null or i.cohort_id = $2)`,
      [personId, cohortId, tx.now],
    );
    return {
      seriesIds: [...new Set(rows.flatMap(({ seriesId }) => seriesId ?? []))],
      sessionIds: rows.filter(({ seriesId }) => seriesId === null).map(({ sessionId }) => sessionId),
      cohortIds: [...new Set(rows.map((row) => row.cohortId))].sort(),
    };
  }

  /** Of these people, those who chose the feed. */
  async feedReaders(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.sql<{ personId: string }>(
      `select person_id as "personId" from personal_calendar where wants = 'feed' and person_id = any($1::uuid[])`,
      [personIds],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  private run<R>(text: string, parameters: unknown[]): Promise<R[]> {
    return this.dataSource.query(text, parameters) as Promise<R[]>;
  }
}
