import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TEAM, type Viewer } from '../../../platform/authz/index.js';
import type { SessionFacts } from '../../sessions/index.js';
import type { RoomSheet, RoomSheetLine } from './sheet.types.js';

interface Row {
  id: string;
  label: string;
  state: string;
  handedInAt: Date;
  handedInBy: string;
  lines: { line: number; name: string; from: number; until: number; known: boolean }[];
}

/** Answers which sheets of shared rooms were handed in. */
@Injectable()
export class SheetReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The sheets of a session that stand, the newest first: all for the team, their own for an organizer. */
  async of(viewer: Viewer, session: SessionFacts): Promise<RoomSheet[]> {
    const rows = (await this.dataSource.query(
      `select i.id, i.label, i.state, i.created_at as "handedInAt", i.handed_in_by as "handedInBy",
              coalesce((select json_agg(json_build_object('line', r.line, 'name', r.name, 'from', r."joinAt",
                                          'until', r."leaveAt", 'known', p.match_kind is not null) order by r.line)
                 from import_participant p
                      cross join jsonb_to_recordset(p.rows) as r(line int, name text, "joinAt" float8, "leaveAt" float8)
                where p.import_id = i.id), '[]') as lines
         from attendance_import i
        where i.session_id = $1 and i.format = 'ROOM_SHEET' and i.state <> 'undone' order by i.id desc`,
      [session.id],
    )) as Row[];
    const team = viewer.has(TEAM, session);
    return rows
      .filter(({ handedInBy }) => team || handedInBy === viewer.personId)
      .map(({ id, label, state, handedInAt, lines }) => ({
        id,
        label,
        state,
        handedInAt,
        lines: lines.map(
          ({ name, from, until, known }): RoomSheetLine => ({
            name,
            from: new Date(from * 1000),
            until: new Date(until * 1000),
            known,
          }),
        ),
        viewerCan: { commit: state === 'preview', undo: true, match: team },
      }));
  }
}
