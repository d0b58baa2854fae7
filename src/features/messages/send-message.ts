import { Injectable } from '@nestjs/common';
import { AuthzPorts } from '../../platform/authz/index.js';
import { OnDue, OnEvent, type Task, type Tx } from '../../platform/events/index.js';
import { PostOffice } from '../../platform/mail/index.js';
import { AnnouncementReader, AnnouncementTold, SessionReader } from '../sessions/index.js';
import { AudienceReader } from './audience.js';
import { Message } from './message.entity.js';
import { MESSAGE_MAIL } from './message.mail.js';
import { AnnouncementLogged, MessageSent } from './messages.events.js';
import { writeMessages } from './messages.policy.js';
import { uselessAfter } from './messages.rules.js';

/** The handler that sends messages when they are due. */
export const SEND = 'messages.send';

/** Sends messages, and keeps the log of what people were told. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly audiences: AudienceReader,
    private readonly announcements: AnnouncementReader,
    private readonly sessions: SessionReader,
    private readonly postOffice: PostOffice,
    private readonly authz: AuthzPorts,
  ) {}

  /** Orders a mail for everyone who belongs to the audience now. */
  @OnDue({ handler: SEND })
  async send(task: Task, tx: Tx): Promise<void> {
    const message = await tx
      .of(Message)
      .findOne({ where: { id: task.subjectId }, lock: { mode: 'pessimistic_write' } });
    if (message?.state !== 'scheduled' || String(message.revision) !== task.occurrence) return;
    const people = await this.audiences.peopleOf(message);
    await this.postOffice.order(
      tx,
      people.map((recipientId) => ({
        template: MESSAGE_MAIL,
        subjectId: message.id,
        recipientId,
        uselessAfter: uselessAfter(tx.now),
      })),
    );
    // What people answer is for the team: whoever has left it meanwhile does not get it any more.
    const replyTo = (await this.mayWrite(message)) ? message.replyTo : 'hub';
    const sentNow = { state: 'sent' as const, sentAt: tx.now, people: people.length, replyTo };
    await tx.of(Message).update(message.id, sentNow);
    const { hubId, programId, cohortId, audience } = message;
    const sent = { audience, people: people.length };
    await tx.record(MessageSent, message.id, { hubId, programId, cohortId }, sent);
  }

  private async mayWrite({ personId, ...place }: Message): Promise<boolean> {
    const writer = await this.authz.viewerFor({ personId, proof: 'cookie', signInId: null, strong: true });
    return writeMessages.allows(writer, place);
  }

  /** Puts what sessions announced into the log, beside what was written by hand. */
  @OnEvent(AnnouncementTold, { handler: 'messages.log-announcement' })
  async log(task: Task<{ people: number }>, tx: Tx): Promise<void> {
    const announcement = await this.announcements.byId(task.subjectId);
    if (!announcement || !task.fact || (await tx.of(Message).existsBy({ id: announcement.id }))) return;
    const { id, kind, note, sessionIds, personId, hubId, programId, cohortId } = announcement;
    const [sessionId] = sessionIds;
    const session = sessionId ? await this.sessions.session(sessionId) : null;
    const title = `${session?.title ?? ''}${sessionIds.length > 1 ? ` (${sessionIds.length})` : ''}`;
    await tx.of(Message).insert({
      id,
      createdAt: announcement.createdAt,
      ...{ hubId, programId, cohortId, kind, personId },
      audience: 'expected',
      sessionId: session?.id ?? null,
      subject: kind === 'cancelled' ? `Called off: ${title}` : `New link: ${title}`,
      body: note ?? '',
      replyTo: 'sender',
      state: 'sent',
      dueAt: announcement.createdAt,
      sentAt: task.fact.at,
      people: task.fact.data.people,
      revision: 0,
      key: null,
    });
    await tx.record(AnnouncementLogged, id, { hubId, programId, cohortId }, {});
  }
}
