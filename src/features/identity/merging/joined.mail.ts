import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { addressedTo } from '../addressed-to.js';
import { Person } from '../person.entity.js';
import { JOINED_WORDS } from './joined.words.js';
import { hintOf } from './merging.rules.js';

/** Which mail answers a request for a sign-in link at the address of an account that was joined with another. */
export const JOINED_MAIL = 'identity.sign-in-joined';

/**
 * Comes in the place of a sign-in link. It goes to the address that asked, and tells the other one only so far as its
 * owner will know it: the two may turn out to be different people after all.
 */
@Injectable()
export class JoinedMail implements MailTemplate, OnModuleInit {
  readonly name = JOINED_MAIL;
  readonly kind = 'essential';
  readonly whenUnknown = 'send-again';
  readonly askedFor = true;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ recipientId }: MailRequest): Promise<MailContent | null> {
    const people = this.dataSource.getRepository(Person);
    const gone = await people.findOneBy({ id: recipientId });
    const stays = gone?.mergedInto && (await people.findOneBy({ id: gone.mergedInto }));
    if (!gone || !stays || gone.erasedAt) return null;
    const { subject, text, wrong, note } = JOINED_WORDS[mailLanguage(gone.language)];
    return {
      ...addressedTo(gone),
      subject,
      paragraphs: [text(hintOf(stays.email)), wrong],
      footer: [note],
    };
  }
}
