import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { Site } from '../../../platform/http/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { addressedTo } from '../addressed-to.js';
import { SignInLinkRequested } from '../identity.events.js';
import { JOINED_MAIL } from '../merging/joined.mail.js';
import { PersonReader } from '../person.reader.js';
import { SIGN_IN_WORDS } from './sign-in.words.js';
import { SignInLinks } from './sign-in-links.js';

/** The mailed sign-in link. */
@Injectable()
export class SignInMail implements MailTemplate, OnModuleInit {
  readonly name = 'identity.sign-in-link';
  readonly kind = 'essential';
  // Someone waits for it, and a new try makes the earlier token void.
  readonly whenUnknown = 'send-again';
  readonly askedFor = true;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly links: SignInLinks,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  @OnEvent(SignInLinkRequested, { handler: 'identity.mail-sign-in-link' })
  async order(task: Task, tx: Tx): Promise<void> {
    const recipient = await this.links.recipientOf(tx, task.subjectId);
    if (!recipient) return;
    const template = recipient.merged ? JOINED_MAIL : this.name;
    await this.postOffice.order(tx, [
      { template, subjectId: task.subjectId, recipientId: recipient.personId },
    ]);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const person = await this.people.byId(recipientId);
    const token = person && (await this.links.issueToken(subjectId));
    if (!token) return null;
    const words = SIGN_IN_WORDS[mailLanguage(person.language)];
    return {
      ...addressedTo(person),
      subject: words.subject,
      paragraphs: [words.text, words.elsewhere],
      action: { label: words.action, url: this.site.link('/sign-in/finish', token) },
      footer: [words.note],
    };
  }
}
