import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FacultyPart } from './run-sheet.entity.js';
import type { SegmentKind } from './segment-kinds.rules.js';

/** A part of an agenda. */
export interface SegmentFacts {
  id: string;
  sessionId: string;
  kind: SegmentKind;
  title: string;
  minutes: number;
  creditBearing: boolean;
  ledBy: string | null;
}

/** A member of the faculty of a session. */
export interface FacultyFacts {
  id: string;
  sessionId: string;
  personId: string;
  hubId: string;
  part: FacultyPart;
  substituteFor: string | null;
}

/** Something to read or look at. */
export interface MaterialFacts {
  id: string;
  sessionId: string;
  title: string;
  url: string | null;
  fileId: string | null;
  fileName: string | null;
  mediaType: string | null;
  size: number | null;
  forFaculty: boolean;
  /** Who teaches and added it; null for what the team added. */
  addedBy: string | null;
}

/** Answers questions about what happens in sessions; one statement each for however many sessions. */
@Injectable()
export class RunSheetReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The agendas of sessions, in order, by session. */
  agendas(sessionIds: readonly string[]): Promise<Map<string, SegmentFacts[]>> {
    return this.bySession(
      sessionIds,
      `select id, session_id as "sessionId", kind, title, minutes, credit_bearing as "creditBearing", led_by as "ledBy"
         from agenda_segment where session_id = any($1::uuid[]) order by session_id, position`,
    );
  }

  /** Who teaches in sessions, by session. */
  faculties(sessionIds: readonly string[]): Promise<Map<string, FacultyFacts[]>> {
    return this.bySession(
      sessionIds,
      `select id, session_id as "sessionId", person_id as "personId", hub_id as "hubId", part, substitute_for as "substituteFor"
         from faculty_slot where session_id = any($1::uuid[]) order by session_id, id`,
    );
  }

  /** The materials of sessions, in the order in which they were added, by session. */
  materials(sessionIds: readonly string[]): Promise<Map<string, MaterialFacts[]>> {
    return this.bySession(
      sessionIds,
      `select m.id, m.session_id as "sessionId", m.title, m.url, m.file_id as "fileId", f.name as "fileName",
              f.media_type as "mediaType", f.size, m.for_faculty as "forFaculty", m.added_by as "addedBy"
         from session_material m left join stored_file f on f.id = m.file_id
        where m.session_id = any($1::uuid[]) order by m.session_id, m.id`,
    );
  }

  /** The sessions that a file belongs to, by id: whether it is for who teaches alone in each. */
  async sessionsWithFile(fileId: string): Promise<Map<string, boolean>> {
    const rows = (await this.dataSource.query(
      `select session_id as "sessionId", bool_and(for_faculty) as "forFaculty"
         from session_material where file_id = $1 group by session_id`,
      [fileId],
    )) as { sessionId: string; forFaculty: boolean }[];
    return new Map(rows.map(({ sessionId, forFaculty }) => [sessionId, forFaculty]));
  }

  private async bySession<T extends { sessionId: string }>(
    sessionIds: readonly string[],
    text: string,
  ): Promise<Map<string, T[]>> {
    const rows = (await this.dataSource.query(text, [sessionIds])) as T[];
    const map = new Map<string, T[]>(sessionIds.map((id) => [id, []]));
    for (const row of rows) map.get(row.sessionId)?.push(row);
    return map;
  }
}
