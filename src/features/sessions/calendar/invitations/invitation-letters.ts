import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { CohortReader } from '../../../cohorts/index.js';
import { type PersonFacts, PersonReader } from '../../../identity/index.js';
import { CalendarMailReader } from './calendar-mail.reader.js';
import { type InvitationFacts, InvitationReader, type Subject } from './invitation.reader.js';
import { type Message, messageOf } from './invitation.rules.js';
import { calledOffBy, endedEvent, type SeenEvent, seen, sessionsFor } from './invitation-view.rules.js';

/** What one mail about an invitation tells. */
export interface InvitationLetter {
  person: PersonFacts;
  uid: string;
  message: Message;
  sequence: number;
  /** The numbers of what was told of the event since it is in the person's calendar, before this. */
  earlier: readonly number[];
  /** When it was made. */
  now: Date;
  toCome: readonly { startsAt: Date }[];
}

/** What a person has to do with a subject, as things are now. */
interface Seeing {
  person: PersonFacts;
  subject: Subject;
  sessionIds: ReadonlySet<string>;
  view: ReadonlyMap<string, SeenEvent>;
}

/** Gathers what mail about invitations tells, as things are now. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly reader: InvitationReader,
    private readonly calledOff: CalendarMailReader,
    private readonly cohorts: CohortReader,
    private readonly people: PersonReader,
    private readonly clock: Clock,
  ) {}

  /** The letter of a SEQUENCE of an invitation; null where a later one, or an announcement's, tells what it would. */
  async letter(invitationId: string, personId: string, sequence: number): Promise<InvitationLetter | null> {
    // What was told is read before what is so: so that no message bears a later number than what it tells.
    const invitation = await this.reader.invitation(invitationId);
    const seeing = invitation && (await this.seeing(personId, invitation));
    const letter = seeing && this.made(seeing, invitation, sequence);
    return letter && (await this.carrierOf(seeing, letter)) === null ? letter : null;
  }

  /**
   * What an announcement that sessions are called off takes out of the calendar of a person who gets mail about it;
   * null where it is for another mail to do so, or nobody's.
   */
  async ofAnnouncement(announcementId: string, personId: string): Promise<InvitationLetter | null> {
    for (const invitation of await this.reader.takenOutBy(announcementId, personId)) {
      const seeing = await this.seeing(personId, invitation);
      if (!seeing) continue;
      for (const sequence of takingOut(invitation)) {
        const letter = this.made(seeing, invitation, sequence);
        if (letter && (await this.carrierOf(seeing, letter)) === announcementId) return letter;
      }
    }
    return null;
  }

  private async seeing(
    personId: string,
    { seriesId, sessionId }: Pick<InvitationFacts, 'seriesId' | 'sessionId'>,
  ): Promise<Seeing | null> {
    const person = await this.people.byId(personId);
    const [subject] = await this.reader.subjects(
      seriesId ? { seriesIds: [seriesId], sessionIds: [] } : { seriesIds: [], sessionIds: [sessionId ?? ''] },
    );
    // What was under way to somebody who was merged meanwhile ends without a word: whoever they turned out to be is told
    // for themself, and a cancellation for the other would take their own event away.
    if (person?.id !== personId || !subject) return null;
    const enrolled = (await this.cohorts.membershipsOf(personId)).some(
      ({ cohortId }) => cohortId === subject.sessions[0]?.cohortId,
    );
    const sessions = sessionsFor(subject, { personId, enrolled });
    return {
      person,
      subject,
      sessionIds: new Set(sessions.map(({ id }) => id)),
      view: seen(subject, sessions),
    };
  }

  private made(
    { person, subject, view }: Seeing,
    invitation: InvitationFacts,
    sequence: number,
  ): InvitationLetter | null {
    const now = this.clock.now();
    const { uid, state, told } = invitation;
    const seenNow = view.get(uid);
    const event = state === 'cancelled' ? endedEvent(subject, invitation) : (seenNow?.event ?? null);
    const message = event && messageOf(invitation, sequence, event, now);
    if (!message) return null;
    const since = told.since ?? 0;
    const earlier = Array.from({ length: Math.max(sequence - since, 0) }, (_, i) => since + i);
    const toCome = (seenNow?.held ?? []).filter(({ endsAt }) => endsAt > now);
    return { person, uid, message, sequence: invitation.sequence, earlier, now, toCome };
  }

  /**
   * The announcement whose mail brings this message, so that nobody gets two mails for one change: the last one about
   * sessions that the message takes out, if it takes out the first of those that the person has to do with. A mail can
   * bring but one event, so what else it would take out comes by itself. Null for what comes by itself.
   */
  private async carrierOf(
    { person, sessionIds, view }: Seeing,
    { uid, message }: InvitationLetter,
  ): Promise<string | null> {
    const out = calledOffBy(message, view.get(uid));
    if (out.length === 0) return null;
    const last = await this.calledOff.lastAbout(out);
    const first = last?.sessionIds.find((id) => sessionIds.has(id));
    if (!last || first === undefined || !out.includes(first)) return null;
    return (await this.calledOff.whoTakesCalendarMail([person.id])).has(person.id) ? last.id : null;
  }
}

/** The numbers of the messages by which an event, or occurrences of it, were taken out of a calendar; the last first. */
function takingOut({ state, sequence, told }: InvitationFacts): number[] {
  if (state === 'cancelled') return [sequence];
  return [...new Set(Object.values(told.without))].sort((a, b) => b - a);
}
