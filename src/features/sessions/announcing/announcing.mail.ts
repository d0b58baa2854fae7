import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type FilledMail,
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { addressedTo, PersonReader } from '../../identity/index.js';
import { CalendarParts } from '../calendar/invitations/calendar-part.js';
import { INVITATION_WORDS } from '../calendar/invitations/invitation.words.js';
import { InvitationLetters } from '../calendar/invitations/invitation-letters.js';
import { frameOf } from '../reminders/session-letter.js';
import { SESSION_WORDS } from '../session-mail.words.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { AnnouncementReader } from './announcement.reader.js';
import { CALLED_OFF, LINK_CHANGED } from './announcing.words.js';
import { Recipients } from './recipients.js';

/** The name of the mail that says that sessions are called off. */
export const CALLED_OFF_MAIL = 'sessions.called-off';
/** The name of the mail that says that a meeting is elsewhere. */
export const LINK_CHANGED_MAIL = 'sessions.link-changed';

/** Makes what both mails have in common. */
@Injectable()
export class AnnouncementLetters {
  constructor(
    private readonly announcements: AnnouncementReader,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly recipients: Recipients,
  ) {}

  /** The mail to one person or guest, about those of its sessions that still are as it says; null when none is. */
  async letter(
    { subjectId, recipientId }: MailRequest,
    still: (session: SessionFacts) => boolean,
  ): Promise<FilledMail | null> {
    const announcement = await this.announcements.byId(subjectId);
    if (!announcement) return null;
    const byId = await this.sessions.byIds(announcement.sessionIds);
    const all = announcement.sessionIds.flatMap((id) => byId.get(id) ?? []).filter(still);
    const recipient = await this.recipients.recipient(recipientId, all);
    const [first, ...others] = recipient?.sessions ?? [];
    if (!recipient || !first) return null;
    const sender = await this.people.byId(announcement.personId);
    const words = SESSION_WORDS[mailLanguage(recipient.addressee.language)];
    return {
      ...frameOf([first, ...others], recipient.addressee),
      ...(sender ? { replyTo: addressedTo(sender).to } : {}),
      paragraphs: announcement.note ? [words.theTeamWrites(announcement.note)] : [],
      action: { label: words.open, url: recipient.linkTo(first) },
    };
  }
}

/** Tells that sessions are called off; and takes them out of the calendars of those who get calendar mail. */
@Injectable()
export class CalledOffMail implements MailTemplate, OnModuleInit {
  readonly name = CALLED_OFF_MAIL;
  readonly kind = 'essential';
  // Who does not hear of it waits in an empty meeting; hearing of it twice costs nothing.
  readonly whenUnknown = 'send-again';
  readonly wording = CALLED_OFF;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: AnnouncementLetters,
    private readonly invitations: InvitationLetters,
    private readonly calendars: CalendarParts,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render(request: MailRequest): Promise<MailContent | null> {
    const letter = await this.letters.letter(request, ({ state }) => state === 'cancelled');
    const ending = letter && (await this.invitations.ofAnnouncement(request.subjectId, request.recipientId));
    if (!ending) return letter;
    const { calendar } = await this.calendars.of(ending);
    const { takesOut } = INVITATION_WORDS[mailLanguage(letter.language)];
    return { ...letter, paragraphs: [...(letter.paragraphs ?? []), takesOut], calendar };
  }
}

/** Tells that a meeting is elsewhere. */
@Injectable()
export class LinkChangedMail implements MailTemplate, OnModuleInit {
  readonly name = LINK_CHANGED_MAIL;
  readonly kind = 'essential';
  readonly whenUnknown = 'send-again';
  readonly wording = LINK_CHANGED;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: AnnouncementLetters,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  render(request: MailRequest): Promise<MailContent | null> {
    return this.letters.letter(request, ({ state }) => state === 'scheduled' || state === 'live');
  }
}
