import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { Site } from '../../../platform/http/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  PostOffice,
} from '../../../platform/mail/index.js';
import { SignInLinkRequested } from '../identity.events.js';
import { PersonReader } from '../person.reader.js';
import { SignInLinks } from './sign-in-links.js';

/** The mailed sign-in link. */
@Injectable()
export class SignInMail implements MailTemplate, OnModuleInit {
  readonly name = 'identity.sign-in-link';
  readonly kind = 'essential';
  // Someone waits for it, and a new try makes the earlier token void.
  readonly whenUnknown = 'send-again';

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
    const recipientId = await this.links.recipientOf(tx, task.subjectId);
    if (!recipientId) return;
    await this.postOffice.order(tx, [{ template: this.name, subjectId: task.subjectId, recipientId }]);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const person = await this.people.byId(recipientId);
    const token = person && (await this.links.issueToken(subjectId));
    if (!token) return null;
    return {
      to: { name: person.name, address: person.email },
      subject: 'Your sign-in link',
      paragraphs: [
        'You asked to sign in to Spokewell. Open the link and press the button there.',
        'On another device than the one you asked on, it asks for the code that was shown to you there.',
      ],
      action: { label: 'Sign in', url: this.site.link('/sign-in/finish', token) },
      footer: ['The link works once, for ten minutes. If you did not ask for it, nothing needs to be done.'],
    };
  }
}
