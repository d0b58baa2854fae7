import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type PersonFacts, PersonReader } from '../../identity/index.js';
import { placeOf } from '../scheduling/new-session.js';
import { PersonalMeetingLinksSet } from '../sessions.events.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';

/** Sets personal meeting addresses in the transaction of whoever learned them, and knows who may have one. */
@Injectable()
export class PersonalLinkDesk {
  constructor(
    private readonly reader: SessionReader,
    private readonly people: PersonReader,
  ) {}

  /** Who may have an address of their own in a session's meeting: who is expected, and who teaches. */
  async mayHaveOne(session: SessionFacts): Promise<PersonFacts[]> {
    const expected = await this.reader.expectedPeople(session.id);
    const known = new Set(expected.map(({ id }) => id));
    const faculty = await this.people.byIds(session.facultyIds.filter((id) => !known.has(id)));
    return [...expected, ...faculty.values()];
  }

  /**
   * Sets them; whoever is not named keeps what they have.
   *
   * @param urls by person, an https address, or null to take theirs away
   * @throws Refusal INVALID_INPUT for the series of a session that is held by itself
   */
  async set(
    tx: Tx,
    session: SessionFacts,
    wholeSeries: boolean,
    urls: ReadonlyMap<string, string | null>,
  ): Promise<void> {
    if (wholeSeries && !session.seriesId)
      throw Refusal.invalid('This session is held by itself, not in a series.', { wholeSeries: 'has none' });
    const column = wholeSeries ? 'series_id' : 'session_id';
    const target = wholeSeries ? session.seriesId : session.id;
    const place = placeOf(session);
    // Of two who set them at once, the later one's count.
    await tx.sql(`select 1 from session where id = $1 for update`, [session.id]);
    await tx.sql(`delete from personal_meeting_link where ${column} = $1 and person_id = any($2::uuid[])`, [
      target,
      [...urls.keys()],
    ]);
    const given = [...urls].filter(([, url]) => url !== null);
    await tx.sql(
      `insert into personal_meeting_link (id, created_at, hub_id, program_id, cohort_id, ${column}, person_id, url)
       select l.id, $1, $2, $3, $4, $5, l.person_id, l.url
         from unnest($6::uuid[], $7::uuid[], $8::text[]) as l (id, person_id, url)`,
      [
        tx.now,
        place.hubId,
        place.programId,
        place.cohortId,
        target,
        given.map(() => tx.ids.next()),
        given.map(([personId]) => personId),
        given.map(([, url]) => url),
      ],
    );
    await tx.record(PersonalMeetingLinksSet, session.id, place, { people: urls.size, wholeSeries });
  }
}
