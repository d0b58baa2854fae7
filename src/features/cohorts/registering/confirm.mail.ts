import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { ProgramReader } from '../../programs/index.js';
import { CohortLinks } from '../cohort-links.js';
import { COHORT_MAIL_WORDS } from '../cohort-mail.words.js';
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
  readonly askedFor = true;

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
    const words = COHORT_MAIL_WORDS[mailLanguage(row.language)].confirm;
    const what = words.what(cohort?.name ?? '', hub?.name ?? '');
    return {
      to: { name: row.name, address: row.email },
      language: row.language,
      subject: enrolled ? words.already.subject : words.subject(cohort?.name ?? ''),
      paragraphs: enrolled
        ? [words.already.text(what)]
        : [words.asked(what), row.holdsSeat ? words.seatKept : words.open],
      action: {
        label: enrolled ? words.already.action : words.action,
        url: this.links.registrationLink(row.id),
      },
      footer: [words.note],
    };
  }
}
