import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  PostOffice,
} from '../../../platform/mail/index.js';
import { ProgramReader } from '../../programs/index.js';
import { CohortLinks } from '../cohort-links.js';
import { RegistrationAsked } from '../cohorts.events.js';
import { CohortReader } from '../cohorts.reader.js';
import { Registration } from './registration.entity.js';

/** The mail by which somebody proves that an address is theirs. It alone tells whether it is enrolled already. */
@Injectable()
export class ConfirmMail implements MailTemplate, OnModuleInit {
  readonly name = 'cohorts.confirm-registration';
  readonly kind = 'essential';
  // The same link comes twice at the worst.
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortReader,
    private readonly programs: ProgramReader,
    private readonly links: CohortLinks,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  @OnEvent(RegistrationAsked, { handler: 'cohorts.mail-confirm-registration' })
  async order({ subjectId, fact }: Task<{ mail: number }>, tx: Tx): Promise<void> {
    const row = await tx.of(Registration).findOne({ where: { id: subjectId } });
    if (!row) return;
    // Whoever asked is no person of ours yet: the registration stands for its recipient.
    const order = { template: this.name, subjectId, recipientId: subjectId };
    await this.postOffice.order(tx, [
      { ...order, occurrence: String(fact?.data.mail ?? 1), uselessAfter: row.expiresAt },
    ]);
  }

  async render({ subjectId }: MailRequest): Promise<MailContent | null> {
    const row = await this.dataSource.getRepository(Registration).findOne({ where: { id: subjectId } });
    if (!row || row.confirmedAt) return null;
    const cohort = await this.cohorts.cohort(row.cohortId);
    const hub = await this.programs.hub(row.hubId);
    const enrolled = await this.cohorts.isEnrolled(row.cohortId, row.emailKey);
    const what = `“${cohort?.name ?? 'the cohort'}” of ${hub?.name ?? 'the hub'}`;
    return {
      to: { name: row.name, address: row.email },
      subject: enrolled ? `You are registered already` : `Confirm your registration: ${cohort?.name ?? ''}`,
      paragraphs: enrolled
        ? [
            `Somebody registered this address for ${what}. You are enrolled there already; there is nothing to do.`,
          ]
        : [
            `Somebody, probably you, registered this address for ${what}.`,
            row.holdsSeat
              ? 'A seat is kept for you for 24 hours. Open the link and press the button there, and it is yours.'
              : 'Open the link within 24 hours and press the button there to be registered.',
          ],
      action: {
        label: enrolled ? 'Go to your cohort' : 'Confirm',
        url: this.links.registrationLink(row.id),
      },
      footer: [
        'The link works once, for 24 hours. If you did not ask for it, nothing needs to be done: without it nobody is registered.',
      ],
    };
  }
}
