import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Site } from '../../../platform/http/index.js';
import {
  type FilledMail,
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  PostOffice,
} from '../../../platform/mail/index.js';
import { type PersonFacts, PersonReader } from '../../identity/index.js';
import { SESSION_SLOTS } from '../reminders/reminder.mail.js';
import { sessionLink, whenFor, zoneFor } from '../reminders/session-letter.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { type AnnouncementFacts, AnnouncementReader } from './announcement.reader.js';

/** The name of the mail that says that sessions are called off. */
export const CALLED_OFF_MAIL = 'sessions.called-off';
/** The name of the mail that says that a meeting is elsewhere. */
export const LINK_CHANGED_MAIL = 'sessions.link-changed';

const CALLED_OFF: MailWording = {
  title: 'A session is called off',
  occasion:
    'Sent at once to everyone who is expected and who teaches, with the reason. Nobody can switch it off.',
  slots: SESSION_SLOTS,
  words: {
    en: {
      subject: 'Called off: {session}',
      body: '{session} is called off. It was to begin on:\n\n{when}',
    },
    es: {
      subject: 'Se cancela: {session}',
      body: '{session} se cancela. Iba a empezar el:\n\n{when}',
    },
  },
};

const LINK_CHANGED: MailWording = {
  title: 'A session’s meeting has moved',
  occasion:
    'Sent at once to everyone who is expected and who teaches, when the link of a meeting was changed. Nobody can switch it off.',
  slots: SESSION_SLOTS,
  words: {
    en: {
      subject: 'New link: {session}',
      body:
        'The meeting of {session} on {when} is at another address now. An address that you wrote down before does not ' +
        'lead there any more; the session’s page does.',
    },
    es: {
      subject: 'Nuevo enlace: {session}',
      body:
        'La reunión de {session} del {when} tiene ahora otra dirección. La que haya anotado antes ya no sirve; la ' +
        'página de la sesión lleva a la nueva.',
    },
  },
};

/** Makes what both mails have in common. */
@Injectable()
export class AnnouncementLetters {
  constructor(
    private readonly announcements: AnnouncementReader,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  /** The mail to one person, about those of its sessions that still are as it says; null when none is. */
  async letter(
    { subjectId, recipientId }: MailRequest,
    still: (session: SessionFacts) => boolean,
  ): Promise<FilledMail | null> {
    const announcement = await this.announcements.byId(subjectId);
    if (!announcement) return null;
    const people = await this.people.byIds([recipientId, announcement.personId]);
    const person = people.get(recipientId);
    const byId = await this.sessions.byIds(announcement.sessionIds);
    const sessions = announcement.sessionIds.flatMap((id) => byId.get(id) ?? []).filter(still);
    const [first] = sessions;
    if (!person || !first) return null;
    const sender = people.get(announcement.personId);
    const spanish = person.language === 'es';
    return {
      to: { name: person.name, address: person.email },
      ...(sender ? { replyTo: { name: sender.name, address: sender.email } } : {}),
      hubId: announcement.hubId,
      language: person.language,
      values: {
        session: sessions.length > 1 ? `${first.title} (${sessions.length})` : first.title,
        when: sessions.map(({ startsAt }) => whenFor(startsAt, person)).join('\n'),
        zone: zoneFor(first.startsAt, person),
      },
      paragraphs: noteOf(announcement, person),
      action: {
        label: spanish ? 'Abrir la sesión' : 'Open the session',
        url: sessionLink(this.site, first.id),
      },
    };
  }
}

function noteOf({ note }: AnnouncementFacts, { language }: PersonFacts): string[] {
  if (!note) return [];
  return [`${language === 'es' ? 'El equipo escribe' : 'The team writes'}: ${note}`];
}

/** Tells a person that sessions are called off. */
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
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  render(request: MailRequest): Promise<MailContent | null> {
    return this.letters.letter(request, ({ state }) => state === 'cancelled');
  }
}

/** Tells a person that a meeting is elsewhere. */
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
