import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { SYSTEM, Work } from '../../src/platform/events/index.js';
import {
  type MailContent,
  type MailKind,
  type MailOrder,
  type MailTemplate,
  PostOffice,
} from '../../src/platform/mail/index.js';
import type { TestApp } from '../harness/index.js';

/** An event, as iCalendar text. */
export const EVENT = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Test//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:1@hub.example',
  'DTSTAMP:20260401T000000Z',
  'DTSTART:20260408T180000Z',
  'DTEND:20260408T190000Z',
  'SUMMARY:Schlaf – ñ',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** What a letter of a test says beside its words. */
export const said: { content: Partial<MailContent> | null; rendered: number } = { content: {}, rendered: 0 };

function letter(name: string, kind: MailKind, more: Partial<MailTemplate> = {}): MailTemplate {
  return {
    name,
    kind,
    whenUnknown: 'send-again',
    ...more,
    render: async () => {
      said.rendered += 1;
      if (!said.content) return null;
      return {
        to: { name: 'Ana', address: 'ana@mesa.example' },
        language: 'en',
        subject: name,
        paragraphs: ['A letter.'],
        ...said.content,
      } as MailContent;
    },
  };
}

@Injectable()
class Letters implements OnModuleInit {
  constructor(private readonly postOffice: PostOffice) {}

  onModuleInit(): void {
    this.postOffice.register(letter('test.essential', 'essential'));
    this.postOffice.register(letter('test.reminder', 'reminders'));
    this.postOffice.register(letter('test.calendar', 'calendar'));
    this.postOffice.register(letter('test.discreet', 'surveys', { discreet: true, whenUnknown: 'leave' }));
  }
}

/** Kinds of mail that no feature has. */
@Module({ providers: [Letters] })
export class LettersModule {}

/** Orders a mail; gives its subject's id. */
export async function orderMail(
  app: TestApp,
  order: Omit<MailOrder, 'subjectId'> & { subjectId?: string },
): Promise<string> {
  return app.get(Work).unrecorded('a letter of a test', SYSTEM, async (tx) => {
    const subjectId = tx.ids.next();
    await app.get(PostOffice).order(tx, [{ subjectId, ...order }]);
    return subjectId;
  });
}

/** What became of the mail about a subject. */
export async function fateOf(
  app: TestApp,
  subjectId: string,
): Promise<{ state: string; sentAt: Date | null } | undefined> {
  const [row] = await app.sql<{ state: string; sentAt: Date | null }>(
    `select state, sent_at as "sentAt" from mail_message where subject_id = $1`,
    [subjectId],
  );
  return row;
}
