import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
import { PasskeyAdded } from '../identity.events.js';
import { PersonReader } from '../person.reader.js';
import { Passkey } from './passkey.entity.js';
import { PASSKEY_WORDS } from './passkey.words.js';

/** Tells people of a passkey that was added, so that one they did not add comes to light. */
@Injectable()
export class PasskeyMail implements MailTemplate, OnModuleInit {
  readonly name = 'identity.passkey-added';
  readonly kind = 'essential';
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  @OnEvent(PasskeyAdded, { handler: 'identity.mail-passkey-added' })
  async order(task: Task<{ personId: string }>, tx: Tx): Promise<void> {
    if (!task.fact) return;
    const { personId } = task.fact.data;
    await this.postOffice.order(tx, [
      { template: this.name, subjectId: task.subjectId, recipientId: personId },
    ]);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const person = await this.people.byId(recipientId);
    const passkey = await this.dataSource.getRepository(Passkey).findOneBy({ id: subjectId });
    if (!person || !passkey) return null;
    const words = PASSKEY_WORDS[mailLanguage(person.language)];
    return {
      ...addressedTo(person),
      subject: words.subject,
      paragraphs: [words.text(passkey.name), words.advice],
      action: { label: words.action, url: this.site.link('/security') },
    };
  }
}
