import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DateTime } from 'luxon';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  PostOffice,
} from '../../../platform/mail/index.js';
import { ProgramReader } from '../../programs/index.js';
import { GuestPassGiven } from '../sessions.events.js';
import { SessionReader } from '../sessions.reader.js';
import { GuestLinks } from './guest-links.js';
import { GuestPassReader } from './guest-pass.reader.js';

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
    const start = DateTime.fromJSDate(session.startsAt, { zone: session.zone }).setLocale('en-US');
    const when = `${start.toFormat("cccc, LLLL d, yyyy 'at' h:mm a")} (${session.zone})`;
    return {
      to: { name: pass.name, address: pass.email },
      subject: `You are invited: ${session.title}`,
      paragraphs: [
        `${hub?.name ?? 'The hub'} invites you as a guest to “${session.title}”, on ${when}.`,
        'The link below is your way in. It opens 20 minutes before the session, and the page tells if the time has changed.',
      ],
      action: { label: 'To the session', url: this.links.linkOf(pass.id, session.id) },
      footer: [
        'The link is meant for you alone, and for this session. If you did not expect it, nothing needs to be done.',
      ],
    };
  }
}
