import { Injectable } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { PostOffice } from '../../../platform/mail/index.js';
import { InvitationDesk } from '../calendar/invitations/invitation-desk.js';
import { placeOf } from '../scheduling/new-session.js';
import { AnnouncementTold, SessionsAnnounced } from '../sessions.events.js';
import { SessionReader } from '../sessions.reader.js';
import { AnnouncementReader } from './announcement.reader.js';
import { CALLED_OFF_MAIL, LINK_CHANGED_MAIL } from './announcing.mail.js';
import { GuestsToTell } from './guests-to-tell.js';

/** Tells everyone whom an announcement concerns. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly announcements: AnnouncementReader,
    private readonly sessions: SessionReader,
    private readonly guests: GuestsToTell,
    private readonly calendars: InvitationDesk,
    private readonly postOffice: PostOffice,
  ) {}

  /** Orders one mail each for those who are expected now, who teach, and guests, however many sessions it is about. */
  @OnEvent(SessionsAnnounced, { handler: 'sessions.tell' })
  async tell(task: Task, tx: Tx): Promise<void> {
    const announcement = await this.announcements.byId(task.subjectId);
    if (!announcement) return;
    const sessions = [...(await this.sessions.byIds(announcement.sessionIds)).values()];
    const [first] = sessions;
    if (!first) return;
    // The mail takes out of calendars what was told before, so this must be settled when it is sent.
    if (announcement.kind === 'cancelled')
      await this.calendars.tellOfSession(tx, announcement.cohortId, first.id);
    // All are of one cohort, so that the same people are expected at each.
    const expected = await this.sessions.expectedAt(first.id);
    const people = [...new Set([...expected, ...sessions.flatMap(({ facultyIds }) => facultyIds)])];
    const guests = await this.guests.of(announcement.sessionIds, people);
    const recipients = [...people, ...guests.map(({ id }) => id)];
    const uselessAfter = new Date(Math.max(...sessions.map(({ endsAt }) => endsAt.getTime())));
    const template = announcement.kind === 'cancelled' ? CALLED_OFF_MAIL : LINK_CHANGED_MAIL;
    await this.postOffice.order(
      tx,
      recipients.map((recipientId) => ({ template, subjectId: announcement.id, recipientId, uselessAfter })),
    );
    await tx.record(AnnouncementTold, announcement.id, placeOf(announcement), { people: recipients.length });
  }
}
