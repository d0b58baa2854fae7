import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { CohortReader } from '../../../cohorts/index.js';
import { type PersonFacts, PersonReader } from '../../../identity/index.js';
import { InvitationReader } from './invitation.reader.js';
import { type Message, messageOf } from './invitation.rules.js';
import { endedEvent, seen, sessionsFor } from './invitation-view.rules.js';

/** What one mail about an invitation tells. */
export interface InvitationLetter {
  person: PersonFacts;
  message: Message;
  sequence: number;
  isFirst: boolean;
  /** When it was made. */
  now: Date;
  toCome: readonly { startsAt: Date }[];
}

/** Gathers what mail about invitations tells, as things are now. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly reader: InvitationReader,
    private readonly cohorts: CohortReader,
    private readonly people: PersonReader,
    private readonly clock: Clock,
  ) {}

  /** The letter of a SEQUENCE of an invitation; null where a later one tells what it would. */
  async letter(invitationId: string, personId: string, sequence: number): Promise<InvitationLetter | null> {
    const now = this.clock.now();
    // What was told is read before what is so: so that no message bears a later number than what it tells.
    const invitation = await this.reader.invitation(invitationId);
    const person = await this.people.byId(personId);
    if (!invitation || !person) return null;
    const { seriesId, sessionId, uid } = invitation;
    const [subject] = await this.reader.subjects(
      seriesId ? { seriesIds: [seriesId], sessionIds: [] } : { seriesIds: [], sessionIds: [sessionId ?? ''] },
    );
    if (!subject) return null;
    const enrolled = (await this.cohorts.membershipsOf(personId)).some(
      ({ cohortId }) => cohortId === subject.sessions[0]?.cohortId,
    );
    const view = seen(subject, sessionsFor(subject, { personId, enrolled })).get(uid);
    const event = invitation.state === 'cancelled' ? endedEvent(subject, invitation) : (view?.event ?? null);
    const message = event && messageOf(invitation, sequence, event, now);
    if (!message) return null;
    const toCome = (view?.held ?? []).filter(({ endsAt }) => endsAt > now);
    return { person, message, sequence: invitation.sequence, isFirst: sequence === 0, now, toCome };
  }
}
