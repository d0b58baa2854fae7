import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Site } from '../../../platform/http/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { newToken } from '../../identity/index.js';
import { JoinLinks } from '../joining/join-link.js';
import { CalendarChoiceChanged, PersonalCalendarReset } from '../sessions.events.js';
import { calendarOf } from './calendar.rules.js';
import { type FeedAnswer, feedTag } from './feed-tag.js';
import { CALENDAR_CHOICES, CALENDAR_DEFAULT, type CalendarChoice } from './personal-calendar.entity.js';
import { PersonalCalendarReader } from './personal-calendar.reader.js';

/** A person's calendar, as they see it themselves. */
export interface PersonalCalendarFacts {
  wants: CalendarChoice;
  /** Null while the choice is mailed invitations: it is one or the other. */
  feedUrl: string | null;
}

/** People's own calendars: which way sessions come into them, and the feed for those who chose it. */
@Injectable()
export class PersonalCalendarService {
  constructor(
    private readonly work: Work,
    private readonly reader: PersonalCalendarReader,
    private readonly links: JoinLinks,
    private readonly site: Site,
  ) {}

  /** How a person's sessions come into their calendar. */
  async of(personId: string): Promise<PersonalCalendarFacts> {
    const { wants, secret } = (await this.reader.choiceOf(personId)) ?? {
      wants: CALENDAR_DEFAULT,
      secret: '',
    };
    return { wants, feedUrl: wants === 'feed' ? this.site.link(`/calendar/me/${secret}.ics`) : null };
  }

  /**
   * Chooses between the two ways. Whoever goes back to the feed finds it at the address it had.
   *
   * @throws Refusal INVALID_INPUT for a way that there is not
   */
  async choose(viewer: Viewer, choice: string): Promise<PersonalCalendarFacts> {
    const personId = viewer.personId as string;
    const wants = CALENDAR_CHOICES.find((one) => one === choice);
    if (!wants)
      throw Refusal.invalid(
        'Say `feed` for an address to subscribe to, or `invitations` for invitations by mail.',
        { wants: 'is neither feed nor invitations' },
      );
    await this.work.unrecorded('what was chosen before is not chosen anew', viewer.actor, async (tx) => {
      await makeSure(tx, personId);
      const changed = await tx.sql(
        `with changed as (update personal_calendar set wants = $2 where person_id = $1 and wants <> $2 returning id)
         select id from changed`,
        [personId, wants],
      );
      if (changed.length > 0) await tx.record(CalendarChoiceChanged, personId, {}, { wants });
    });
    return this.of(personId);
  }

  /** Gives the viewer's feed another address; the old one is void at once. */
  async reset(viewer: Viewer): Promise<PersonalCalendarFacts> {
    const personId = viewer.personId as string;
    await this.work.run(viewer.actor, async (tx) => {
      await makeSure(tx, personId);
      await tx.sql(`update personal_calendar set secret = $2, secret_since = $3 where person_id = $1`, [
        personId,
        newSecret(),
        tx.now,
      ]);
      await tx.record(PersonalCalendarReset, personId, {}, {});
    });
    return this.of(personId);
  }

  /**
   * What the address with this secret answers; null when it is none of ours. Once its owner has chosen invitations it
   * answers with an empty calendar: at an address that is gone, calendars go on showing what they read last.
   */
  async answer(secret: string, has: (tag: string) => boolean): Promise<FeedAnswer | null> {
    const feed = await this.reader.opened(secret);
    if (!feed) return null;
    const { personId, wants, version } = feed;
    const tag = feedTag(personId, wants, version);
    if (has(tag)) return { tag, text: null };
    if (wants !== 'feed') return { tag, text: calendarOf('Sessions', [], []) };
    const [{ series, sessions }, linkOf] = await Promise.all([
      this.reader.contentsOf(personId),
      this.links.linksOf([personId]),
    ]);
    return { tag, text: calendarOf('Sessions', series, sessions, (to) => linkOf(personId, to)) };
  }
}

// The unique index decides between two who come first.
async function makeSure(tx: Tx, personId: string): Promise<void> {
  await tx.sql(
    `insert into personal_calendar (id, created_at, person_id, wants, secret, secret_since)
     values ($1, $2, $3, $4, $5, $2) on conflict (person_id) do nothing`,
    [tx.ids.next(), tx.now, personId, CALENDAR_DEFAULT, newSecret()],
  );
}

function newSecret(): string {
  return newToken('swm').token;
}
