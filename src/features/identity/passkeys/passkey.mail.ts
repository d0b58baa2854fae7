import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { Site } from '../../../platform/http/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  PostOffice,
} from '../../../platform/mail/index.js';
import { PasskeyAdded } from '../identity.events.js';
import { PersonReader } from '../person.reader.js';
import { Passkey } from './passkey.entity.js';

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
    return {
      to: { name: person.name, address: person.email },
      subject: 'A passkey was added',
      paragraphs: [
        `The passkey "${passkey.name}" can now be used to sign in as you.`,
        'If that was not you, remove it right away, end your other sessions, and tell whoever runs your hub’s server.',
      ],
      action: { label: 'Sign-in and security', url: this.site.link('/security') },
      footer: [],
    };
  }
}
