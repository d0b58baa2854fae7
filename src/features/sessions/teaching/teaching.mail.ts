import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { PersonReader } from '../../identity/index.js';
import { frameOf } from '../reminders/session-letter.js';
import { RunSheetReader } from '../run-sheet/run-sheet.reader.js';
import { SessionReader } from '../sessions.reader.js';
import { TEACHING_MAIL, TEACHING_WORDING, TEACHING_WORDS } from './teaching.words.js';
import { TeachingLinks } from './teaching-links.js';

/** Brings who teaches in a session the link to their page. */
@Injectable()
export class TeachingMail implements MailTemplate, OnModuleInit {
  readonly name = TEACHING_MAIL;
  readonly kind = 'essential';
  // The same link comes twice at the worst.
  readonly whenUnknown = 'send-again';
  readonly wording = TEACHING_WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly sessions: SessionReader,
    private readonly runSheets: RunSheetReader,
    private readonly people: PersonReader,
    private readonly links: TeachingLinks,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const session = await this.sessions.session(subjectId);
    const person = await this.people.byId(recipientId);
    // It was ordered earlier; meanwhile they may have been taken out, or the session called off.
    if (!session || !person || session.state === 'draft' || session.state === 'cancelled') return null;
    const faculty = (await this.runSheets.faculties([session.id])).get(session.id) ?? [];
    const slot = faculty.find(({ personId }) => personId === person.id);
    if (!slot) return null;
    const words = TEACHING_WORDS[mailLanguage(person.language)];
    const frame = frameOf([session], person);
    return {
      ...frame,
      values: { ...frame.values, part: words.parts[slot.part] },
      action: { label: words.action, url: await this.links.linkOf(person.id, session.id) },
      footer: [words.note],
    };
  }
}
