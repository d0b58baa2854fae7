import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Connection, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import { CohortReader } from '../../cohorts/index.js';
import { PersonReader } from '../../identity/index.js';
import type { SessionFilter } from '../sessions.inputs.js';
import { visibleSessions } from '../visible-sessions.js';

/** Somebody who teaches, as the programme names them. */
export interface TeacherFacts {
  personId: string;
  name: string;
}

/** Answers who teaches. */
@Injectable()
export class TeacherReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortReader,
    private readonly people: PersonReader,
  ) {}

  /**
   * Who teaches in the sessions that a viewer may see and that fit a filter, each once, in no order that means
   * anything. Two statements, however many there are.
   */
  async find(viewer: Viewer, filter: SessionFilter, keyset: Keyset): Promise<Connection<TeacherFacts>> {
    const visible = visibleSessions(viewer, filter, this.cohorts, 3);
    const rows = (await this.dataSource.query(
      `with taught as (
         select distinct f.person_id as id from session s join faculty_slot f on f.session_id = s.id
          where ${visible.sql})
       select id, (select count(*) from taught)::int as total from taught
        where $1::uuid is null or id > $1 order by id limit $2`,
      [keyset.after?.[0] ?? null, keyset.limit + 1, ...visible.parameters],
    )) as { id: string; total: number }[];
    const people = await this.people.byIds(rows.map(({ id }) => id));
    const teachers = rows.map(({ id }) => ({ personId: id, name: people.get(id)?.name ?? '' }));
    return pageOf(teachers, rows[0]?.total ?? 0, keyset, ({ personId }) => [personId]);
  }
}
