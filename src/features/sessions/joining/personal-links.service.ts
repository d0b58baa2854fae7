import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { emailKeyOf } from '../../identity/index.js';
import type { SessionFacts } from '../sessions.reader.js';
import { SessionService } from '../sessions.service.js';
import type { PersonalMeetingLinksInput } from './joining.inputs.js';
import { PersonalLinkDesk } from './personal-link-desk.js';

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
    private readonly desk: PersonalLinkDesk,
  ) {}

  /** Sets them for who is expected and who teaches. Of two addresses for one person the last one counts. */
  async set(viewer: Viewer, sessionId: string, input: PersonalMeetingLinksInput): Promise<LinksSet> {
    const session = await this.sessions.managed(viewer, sessionId);
    const wholeSeries = input.wholeSeries ?? false;
    if (wholeSeries && !session.seriesId)
      throw Refusal.invalid('This session is held by itself, not in a series.', { wholeSeries: 'has none' });
    const people = await this.desk.mayHaveOne(session);
    const known = new Map(people.map(({ id, email }) => [emailKeyOf(email), id]));
    const urls = new Map<string, string | null>();
    const unmatched: string[] = [];
    for (const { email, url } of input.links) {
      const personId = known.get(emailKeyOf(email));
      if (personId) urls.set(personId, url ?? null);
      else unmatched.push(email);
    }
    if (urls.size > 0)
      await this.work.run(viewer.actor, (tx) => this.desk.set(tx, session, wholeSeries, urls));
    return { session, set: urls.size, unmatched };
  }
}
