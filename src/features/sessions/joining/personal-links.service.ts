import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { emailKeyOf, PersonReader } from '../../identity/index.js';
import { placeOf } from '../scheduling/new-session.js';
import { PersonalMeetingLinksSet } from '../sessions.events.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { SessionService } from '../sessions.service.js';
import type { PersonalMeetingLinksInput } from './joining.inputs.js';

/** How setting personal addresses went. */
export interface LinksSet {
  session: SessionFacts;
  /** How many people have another address now, or none of their own. */
  set: number;
  /** Addresses of mail that belong to nobody who is expected, as they were given. */
  unmatched: string[];
}

/** Where the meeting is for each person, where the meeting tool gives everyone an address of their own. */
@Injectable()
export class PersonalLinkService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
    private readonly reader: SessionReader,
    private readonly people: PersonReader,
  ) {}

  /** Sets them for who is expected and who teaches. Of two addresses for one person the last one counts. */
  async set(viewer: Viewer, sessionId: string, input: PersonalMeetingLinksInput): Promise<LinksSet> {
    const session = await this.sessions.managed(viewer, sessionId);
    if (input.wholeSeries && !session.seriesId)
      throw Refusal.invalid('This session is held by itself, not in a series.', { wholeSeries: 'has none' });
    const known = await this.knownPeople(session);
    const urls = new Map<string, string | null>();
    const unmatched: string[] = [];
    for (const { email, url } of input.links) {
      const personId = known.get(emailKeyOf(email));
      if (personId) urls.set(personId, url ?? null);
      else unmatched.push(email);
    }
    if (urls.size > 0) await this.write(viewer, session, input.wholeSeries ?? false, urls);
    return { session, set: urls.size, unmatched };
  }

  private async knownPeople(session: SessionFacts): Promise<Map<string, string>> {
    const expected = await this.reader.expectedPeople(session.id);
    const faculty = [...(await this.people.byIds(session.facultyIds)).values()];
    return new Map([...expected, ...faculty].map(({ id, email }) => [emailKeyOf(email), id]));
  }

  private async write(
    viewer: Viewer,
    session: SessionFacts,
    wholeSeries: boolean,
    urls: ReadonlyMap<string, string | null>,
  ): Promise<void> {
    const column = wholeSeries ? 'series_id' : 'session_id';
    const target = wholeSeries ? session.seriesId : session.id;
    const place = placeOf(session);
    await this.work.run(viewer.actor, async (tx) => {
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
      const data = { people: urls.size, wholeSeries };
      await tx.record(PersonalMeetingLinksSet, session.id, place, data);
    });
  }
}
