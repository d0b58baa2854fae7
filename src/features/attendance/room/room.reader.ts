import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize, TEAM, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { CohortReader } from '../../cohorts/index.js';
import { type SessionFacts, SessionReader } from '../../sessions/index.js';
import { tendRooms } from './room.policy.js';

/** A room as it stands. */
export interface RoomFacts {
  id: string;
  sessionId: string;
  label: string;
  openedBy: string;
  openedAt: Date;
  closedAt: Date | null;
}

/** Somebody in a room. */
export interface VisitFacts {
  id: string;
  roomId: string;
  personId: string;
  enteredAt: Date;
  leftAt: Date | null;
}

/** An organizer of a site. */
export interface OrganizerFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  personId: string;
  organization: string;
  site: string | null;
}

const ROOM = `r.id, r.session_id as "sessionId", r.label, r.opened_by as "openedBy", r.created_at as "openedAt",
  r.closed_at as "closedAt"`;
const VISIT = `v.id, v.room_id as "roomId", v.person_id as "personId", v.entered_at as "enteredAt", v.left_at as "leftAt"`;
const ORGANIZER = `o.id, o.hub_id as "hubId", o.program_id as "programId", o.cohort_id as "cohortId",
  o.person_id as "personId", o.organization, o.site`;

/** Answers questions about shared rooms, who is in them, and who tends them. */
@Injectable()
export class RoomReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionReader,
    private readonly cohorts: CohortReader,
  ) {}

  /**
   * A session whose rooms the viewer tends.
   *
   * @throws Refusal NOT_FOUND for everybody else
   */
  async tended(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    const organizers = (await this.organizersOf([session.cohortId])).get(session.cohortId) ?? [];
    const organizerIds = organizers.map(({ personId }) => personId);
    const { hubId, programId, cohortId } = session;
    authorize(viewer, tendRooms, { hubId, programId, cohortId, organizerIds });
    return session;
  }

  /** The rooms of a session that a viewer who tends them sees: the team all, an organizer their own. */
  async roomsOf(viewer: Viewer, session: SessionFacts): Promise<RoomFacts[]> {
    const rooms = await this.query<RoomFacts>(
      `select ${ROOM} from shared_room r where r.session_id = $1 order by r.id desc`,
      [session.id],
    );
    return rooms.filter(({ openedBy }) => viewer.has(TEAM, session) || openedBy === viewer.personId);
  }

  /** The rooms of a session that are open. */
  openIn(sessionId: string): Promise<RoomFacts[]> {
    return this.query(
      `select ${ROOM} from shared_room r where r.session_id = $1 and r.closed_at is null order by r.id`,
      [sessionId],
    );
  }

  /** One room, or null. */
  async room(id: string, within: EntityManager | null = null): Promise<RoomFacts | null> {
    return (
      (await this.query<RoomFacts>(`select ${ROOM} from shared_room r where r.id = $1`, [id], within))[0] ??
      null
    );
  }

  /** Who was in a session's rooms, in the order of coming: one person, or all when null. */
  visitsOf(
    sessionId: string,
    personIds: readonly string[] | null,
    within: EntityManager | null = null,
  ): Promise<VisitFacts[]> {
    return this.query(
      `select ${VISIT} from room_visit v
        where v.session_id = $1 and ($2::uuid[] is null or v.person_id = any($2)) order by v.entered_at, v.id`,
      [sessionId, personIds],
      within,
    );
  }

  /** Whether somebody is enrolled in the cohort of a session, and so expected at it. */
  async isExpected(sessionId: string, personId: string): Promise<boolean> {
    return (await this.sessions.expectedAt(sessionId)).includes(personId);
  }

  /** Whether somebody is enrolled in a cohort. */
  async isEnrolled(cohortId: string, personId: string): Promise<boolean> {
    return (await this.cohorts.participantsOf(cohortId)).includes(personId);
  }

  /** Who organizes sites of cohorts now, by cohort. */
  async organizersOf(cohortIds: readonly string[]): Promise<Map<string, OrganizerFacts[]>> {
    const rows = await this.query<OrganizerFacts>(
      `select ${ORGANIZER} from site_organizer o
        where o.cohort_id = any($1::uuid[]) and o.ended_at is null order by o.organization, o.site, o.id`,
      [cohortIds],
    );
    const found = new Map(cohortIds.map((id) => [id, [] as OrganizerFacts[]]));
    for (const row of rows) found.get(row.cohortId)?.push(row);
    return found;
  }

  /** An organizer who is one now, or null. */
  async organizer(id: string): Promise<OrganizerFacts | null> {
    const rows = await this.query<OrganizerFacts>(
      `select ${ORGANIZER} from site_organizer o where o.id = $1 and o.ended_at is null`,
      [id],
    );
    return rows[0] ?? null;
  }

  private query<R>(text: string, parameters: unknown[], within: EntityManager | null = null): Promise<R[]> {
    return (within ?? this.dataSource).query(text, parameters) as Promise<R[]>;
  }
}
