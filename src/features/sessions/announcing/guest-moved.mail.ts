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
import { frameOf } from '../reminders/session-letter.js';
import { SESSION_WORDS } from '../session-mail.words.js';
import { SessionsChanged } from '../sessions.events.js';
import { SessionReader } from '../sessions.reader.js';
import { GUEST_MOVED } from './announcing.words.js';
import { GuestsToTell } from './guests-to-tell.js';
import { Recipients } from './recipients.js';

interface Moved {
  id: string;
  sessionId: string;
  startsAt: Date;
  endsAt: Date;
}

/** Tells guests that their session is at another time, or ends at another: nothing else would. */
@Injectable()
export class GuestMovedMail implements MailTemplate, OnModuleInit {
  readonly name = 'sessions.guest-moved';
  readonly kind = 'essential';
  // Who does not hear of it comes at the wrong time; hearing of it twice costs nothing.
  readonly whenUnknown = 'send-again';
  readonly wording = GUEST_MOVED;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly sessions: SessionReader,
    private readonly guests: GuestsToTell,
    private readonly recipients: Recipients,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  /** Orders mail for those who were told of another start or end than there is now. */
  @OnEvent(SessionsChanged, { handler: 'sessions.tell-guests-of-time' })
  async order({ subjectId, fact }: Task<{ time: boolean }>, tx: Tx): Promise<void> {
    if (!fact?.data.time) return;
    const moved = await tx.sql<Moved>(
      `with moved as (
         update guest_pass p set told_start = s.starts_at, told_end = s.ends_at from session s
          where s.id = p.session_id and (s.id = $1 or s.series_id = $1) and s.state in ('scheduled', 'live')
            and p.revoked_at is null and (p.told_start, p.told_end) <> (s.starts_at, s.ends_at)
         returning p.id, s.id as session_id, s.starts_at, s.ends_at)
       select id, session_id as "sessionId", starts_at as "startsAt", ends_at as "endsAt" from moved order by id`,
      [subjectId],
    );
    const [first] = moved;
    if (!first) return;
    const sessions = await this.sessions.byIds(moved.map(({ sessionId }) => sessionId));
    const teaching = [...sessions.values()].flatMap(({ facultyIds }) => facultyIds);
    // All are of one cohort, so that the same people are expected at each; they learn it from their calendars.
    const people = [...(await this.sessions.expectedAt(first.sessionId)), ...teaching];
    const guests = new Set((await this.guests.of([...sessions.keys()], people)).map(({ id }) => id));
    await this.postOffice.order(
      tx,
      moved
        .filter(({ id }) => guests.has(id))
        .map(({ id, startsAt, endsAt }) => ({
          template: this.name,
          subjectId: id,
          recipientId: id,
          // It may be put back and forth, and each time is another occasion.
          occurrence: `${timesOf({ startsAt, endsAt })} ${tx.now.toISOString()}`,
          uselessAfter: endsAt,
        })),
    );
  }

  async render({ recipientId, occurrence }: MailRequest): Promise<MailContent | null> {
    const sessionId = await this.recipients.sessionOfGuest(recipientId);
    const session = sessionId && (await this.sessions.session(sessionId));
    if (!session || (session.state !== 'scheduled' && session.state !== 'live')) return null;
    // Another mail tells of a later move.
    if (!occurrence.startsWith(timesOf(session))) return null;
    const recipient = await this.recipients.recipient(recipientId, [session]);
    if (!recipient) return null;
    const { open, endsAt } = SESSION_WORDS[mailLanguage(recipient.addressee.language)];
    return {
      ...frameOf([session], recipient.addressee),
      paragraphs: [endsAt(momentFor(session.endsAt, recipient.addressee))],
      action: { label: open, url: recipient.linkTo(session) },
    };
  }
}

function timesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  return `${startsAt.toISOString()} ${endsAt.toISOString()}`;
}
