import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  momentFor,
  PostOffice,
} from '../../../platform/mail/index.js';
import { addressedTo } from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import { GuestPassGiven } from '../sessions.events.js';
import { SessionReader } from '../sessions.reader.js';
import { GuestLinks } from './guest-links.js';
import { GuestPassReader } from './guest-pass.reader.js';
import { GUEST_PASS_WORDS } from './guest-pass.words.js';

/** The mail that brings a guest their pass. */
@Injectable()
export class GuestPassMail implements MailTemplate, OnModuleInit {
  readonly name = 'sessions.guest-pass';
  readonly kind = 'essential';
  // The same link comes twice at the worst.
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly reader: GuestPassReader,
    private readonly sessions: SessionReader,
    private readonly programs: ProgramReader,
    private readonly links: GuestLinks,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  @OnEvent(GuestPassGiven, { handler: 'sessions.mail-guest-pass' })
  async order({ subjectId }: Task, tx: Tx): Promise<void> {
    // A guest is no person of ours: the pass stands for its recipient.
    await this.postOffice.order(tx, [{ template: this.name, subjectId, recipientId: subjectId }]);
  }

  async render({ subjectId }: MailRequest): Promise<MailContent | null> {
    const pass = await this.reader.pass(subjectId);
    if (!pass || pass.revokedAt) return null;
    const session = await this.sessions.session(pass.sessionId);
    if (!session || session.state === 'cancelled' || session.state === 'held') return null;
    const hub = await this.programs.hub(session.hubId);
    const words = GUEST_PASS_WORDS[mailLanguage(pass.language)];
    // Nobody knows a guest's own clocks.
    const when = momentFor(session.startsAt, { zone: session.zone, language: pass.language });
    return {
      ...addressedTo(pass),
      subject: words.subject(session.title),
      paragraphs: [words.invites(session.title, `${when} (${session.zone})`, hub?.name ?? null), words.wayIn],
      action: { label: words.action, url: this.links.linkOf(pass.id, session.id) },
      footer: [words.note],
    };
  }
}
