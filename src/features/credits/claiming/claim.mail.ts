import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Site } from '../../../platform/http/index.js';
import {
  type InEachLanguage,
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  mailLanguage,
  momentFor,
  PostOffice,
} from '../../../platform/mail/index.js';
import { PersonReader } from '../../identity/index.js';
import { frameOf, SESSION_SLOTS } from '../../sessions/index.js';
import { ClaimReader, type Position } from './claim.reader.js';
import { claimBarredBecause } from './claim.rules.js';
import { isOpen } from './claim.views.js';

/** The name of the mail that invites to claim credit. */
export const CLAIM_MAIL = 'credits.claim';

const WORDING: MailWording = {
  title: 'Credit to claim',
  occasion:
    'Sent to those who can have credit of a session, once it is known who was there; again only where it is more.',
  slots: [
    ...SESSION_SLOTS.map((slot) => ({ ...slot, required: slot.name === 'session' })),
    {
      name: 'credits',
      meaning: 'what can be claimed, a line for each kind',
      sample: 'ANCC contact hours: 1.0',
      required: true,
    },
    {
      name: 'closes',
      meaning: 'until when it can be claimed',
      sample: 'Friday, June 26, 2026 at 17:00 MDT',
      required: true,
    },
  ],
  words: {
    en: {
      subject: 'Your credit for {session}',
      body: 'For {session} on {when} you can claim:\n\n{credits}\n\nPlease do so by {closes}.',
    },
    es: {
      subject: 'Su crédito por {session}',
      body: 'Por {session} del {when} puede solicitar:\n\n{credits}\n\nHágalo a más tardar el {closes}.',
    },
  },
};

const NOTES: InEachLanguage<{ action: string; first: string }> = {
  en: { action: 'Claim your credit', first: 'after you have evaluated the session' },
  es: { action: 'Solicitar su crédito', first: 'después de evaluar la sesión' },
};

/** Invites somebody to claim the credit of a session. */
@Injectable()
export class ClaimMail implements MailTemplate, OnModuleInit {
  readonly name = CLAIM_MAIL;
  readonly kind = 'follow-ups';
  // It is told again only where it is more, and a doubled one changes nothing.
  readonly whenUnknown = 'send-again';
  readonly wording = WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly reader: ClaimReader,
    private readonly people: PersonReader,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const person = await this.people.byId(recipientId);
    if (!person) return null;
    const now = this.clock.now();
    const positions = await this.reader.ofSessions([subjectId], [person.id]);
    const open = positions.filter((one) => isOpen(one, now));
    const [first] = open;
    if (!first) return null;
    const notes = NOTES[mailLanguage(person.language)];
    const frame = frameOf([first.session], person);
    const until = new Date(Math.min(...open.map(({ closesAt }) => closesAt.getTime())));
    return {
      ...frame,
      values: {
        ...frame.values,
        credits: open.map((one) => lineOf(one, now, notes.first)).join('\n'),
        closes: momentFor(until, person),
      },
      action: { label: notes.action, url: this.site.link('/credits') },
    };
  }
}

function lineOf(position: Position, now: Date, first: string): string {
  const { credit } = position;
  const { name } = credit.designation.type;
  const waits = claimBarredBecause(position, now) === 'EVALUATION_MISSING';
  return `${name}: ${credit.computed}${waits ? ` (${first})` : ''}`;
}
