import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { ProgramReader } from '../../programs/index.js';
import { CohortLinks } from '../cohort-links.js';
import { COHORT_MAIL_WORDS, hubWords } from '../cohort-mail.words.js';
import { CohortReader } from '../cohorts.reader.js';
import { INVITATION_MAIL, InvitationReader } from './invitation.reader.js';

const WORDING: MailWording = {
  title: 'An invitation to a cohort',
  occasion: 'Sent to whoever is invited to a cohort.',
  slots: [
    { name: 'name', meaning: 'the name of the person', sample: 'Ana Ruiz', required: false },
    { name: 'hub', meaning: 'the name of the hub', sample: 'Mesa Hub', required: false },
    { name: 'program', meaning: 'the name of the program', sample: 'Behavioral Health', required: false },
    { name: 'cohort', meaning: 'the name of the cohort', sample: 'Spring 2027', required: true },
  ],
  words: hubWords('invited'),
};

/** The mail that invites somebody to a cohort. */
@Injectable()
export class CohortInvitationMail implements MailTemplate, OnModuleInit {
  readonly name = INVITATION_MAIL;
  readonly kind = 'essential';
  // The same link comes twice at the worst.
  readonly whenUnknown = 'send-again';
  readonly wording = WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly reader: InvitationReader,
    private readonly cohorts: CohortReader,
    private readonly programs: ProgramReader,
    private readonly links: CohortLinks,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, occurrence }: MailRequest): Promise<MailContent | null> {
    const invitation = await this.reader.invitation(subjectId);
    const open = invitation && ['waiting', 'sent', 'undelivered'].includes(invitation.state);
    if (!open || String(invitation.round) !== occurrence) return null;
    const cohort = await this.cohorts.cohort(invitation.cohortId);
    const program = await this.programs.program(invitation.programId);
    const hub = await this.programs.hub(invitation.hubId);
    if (!cohort || !program || !hub) return null;
    const language = await this.reader.languageOf(invitation);
    const words = COHORT_MAIL_WORDS[mailLanguage(language)];
    return {
      to: { name: invitation.name, address: invitation.email },
      hubId: hub.id,
      language,
      values: { name: invitation.name, hub: hub.name, program: program.name, cohort: cohort.name },
      action: {
        label: words.seeInvitation,
        url: this.links.invitationLink(invitation.id, invitation.round),
      },
      footer: [words.invitationNote],
    };
  }
}
