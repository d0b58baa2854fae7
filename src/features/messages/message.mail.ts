import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
} from '../../platform/mail/index.js';
import { MessageLetters } from './message-letters.js';
import { MessageReader } from './messages.reader.js';
import { MESSAGE_WORDS } from './messages.words.js';

/** The name of the mail that carries a message. */
export const MESSAGE_MAIL = 'messages.message';
/** The name of the mail by which a writer looks at a message. */
export const TEST_MAIL = 'messages.test';

/** Carries a facilitator's message to one person. */
@Injectable()
export class MessageMail implements MailTemplate, OnModuleInit {
  readonly name = MESSAGE_MAIL;
  readonly kind = 'messages';
  readonly whenUnknown = 'leave';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: MessageLetters,
    private readonly reader: MessageReader,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const message = await this.reader.byId(subjectId);
    return message?.state === 'sent' ? this.letters.letter(message, recipientId) : null;
  }
}

/** Shows a message to its writer, who asked for it: that they get no messages does not matter here. */
@Injectable()
export class TestMail implements MailTemplate, OnModuleInit {
  readonly name = TEST_MAIL;
  readonly kind = 'essential';
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: MessageLetters,
    private readonly reader: MessageReader,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const message = await this.reader.byId(subjectId);
    if (message?.state !== 'test' || message.personId !== recipientId) return null;
    const letter = await this.letters.letter(message, recipientId);
    return (
      letter && { ...letter, subject: MESSAGE_WORDS[mailLanguage(letter.language)].test(letter.subject) }
    );
  }
}
