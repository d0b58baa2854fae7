import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import { AttendanceReader } from '../attendance/index.js';
import { CohortReader } from '../cohorts/index.js';
import { PersonReader } from '../identity/index.js';
import { type InstrumentRef, REST_DAYS } from './wave.rules.js';

/** A person whom a wave asks. */
export interface Asked {
  personId: string;
  profession: string | null;
  /** Sessions attended so far. */
  sessions: number;
  /** Year and month of the first attended session in the person's zone, such as `2026-03`. */
  anchorMonth: string | null;
}

/** Finds whom a wave asks. */
@Injectable()
export class WhomToAsk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortReader,
    private readonly attendance: AttendanceReader,
    private readonly people: PersonReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Those enrolled who attended enough sessions, without whoever is being asked by another open wave of the program,
   * or was asked the same questions by one that closed within {@link REST_DAYS} days: a person in two of its cohorts is
   * asked once, and no two reports rest on nearly the same people at nearly the same time.
   */
  async of(wave: {
    id: string;
    programId: string;
    cohortId: string;
    minSessions: number;
    instruments: readonly InstrumentRef[];
  }): Promise<Asked[]> {
    const [enrolled, attended, first, elsewhere] = await Promise.all([
      this.cohorts.participantsOf(wave.cohortId),
      this.attendance.sessionsAttended(wave.cohortId),
      this.attendance.firstAttended(wave.cohortId),
      this.askedElsewhere(wave),
    ]);
    const ids = enrolled.filter((id) => (attended.get(id) ?? 0) >= wave.minSessions && !elsewhere.has(id));
    const people = await this.people.byIds(ids);
    return ids.flatMap((personId) => {
      const person = people.get(personId);
      if (!person) return [];
      return {
        personId,
        profession: person.profession,
        sessions: attended.get(personId) ?? 0,
        anchorMonth: monthOf(first.get(personId), person.zone),
      };
    });
  }

  private async askedElsewhere(wave: {
    id: string;
    programId: string;
    instruments: readonly InstrumentRef[];
  }): Promise<Set<string>> {
    const lately = DateTime.fromJSDate(this.clock.now()).minus({ days: REST_DAYS }).toJSDate();
    const rows = (await this.dataSource.query(
      `select i.person_id as id from wave w join invitation i on i.wave_id = w.id
        where w.program_id = $1 and w.id <> $2
          and (w.state = 'open'
            or (w.closed_at > $3
              and exists (select 1 from jsonb_array_elements(w.instruments) e where e ->> 'code' = any($4::text[]))))`,
      [wave.programId, wave.id, lately, wave.instruments.map(({ code }) => code)],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }
}

function monthOf(at: Date | undefined, zone: string): string | null {
  return at ? DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM') : null;
}
