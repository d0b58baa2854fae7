import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { AttendanceReader } from '../attendance/index.js';
import { CohortReader } from '../cohorts/index.js';
import { PersonReader } from '../identity/index.js';

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
  ) {}

  /**
   * Those enrolled who attended enough sessions, without whoever is being asked by another open wave of the program:
   * a person in two of its cohorts is asked once at a time.
   */
  async of(wave: { id: string; programId: string; cohortId: string; minSessions: number }): Promise<Asked[]> {
    const [enrolled, attended, first, elsewhere] = await Promise.all([
      this.cohorts.participantsOf(wave.cohortId),
      this.attendance.sessionsAttended(wave.cohortId),
      this.attendance.firstAttended(wave.cohortId),
      this.askedElsewhere(wave.id, wave.programId),
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

  private async askedElsewhere(waveId: string, programId: string): Promise<Set<string>> {
    const rows = (await this.dataSource.query(
      `select i.person_id as id from wave w join invitation i on i.wave_id = w.id
        where w.program_id = $1 and w.id <> $2 and w.state = 'open'`,
      [programId, waveId],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }
}

function monthOf(at: Date | undefined, zone: string): string | null {
  return at ? DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM') : null;
}
