import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Viewer } from '../../platform/authz/index.js';
import { type Tx, Work } from '../../platform/events/index.js';
import { PostOffice } from '../../platform/mail/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { AudienceReader } from './audience.js';
import { Message, type MessageState } from './message.entity.js';
import { TEST_MAIL } from './message.mail.js';
import { MessageCalledOff, MessageChanged, MessageTested, MessageWritten } from './messages.events.js';
import type { MessageInput, SendMessageInput } from './messages.inputs.js';
import { type MessageFacts, MessageReader } from './messages.reader.js';
import { dayBefore, dueAt, MOST_A_DAY, MOST_TESTS_A_DAY, refuseNobody } from './messages.rules.js';
import { SEND } from './send-message.js';
import { type MessagePlace, WritableCohorts } from './writable-cohorts.js';

const TOO_LATE = 'This message was sent already, or called off.';

/** Writing to a cohort's people: now, or later and until then changed and called off. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly work: Work,
    private readonly cohorts: WritableCohorts,
    private readonly audiences: AudienceReader,
    private readonly reader: MessageReader,
    private readonly postOffice: PostOffice,
  ) {}

  /**
   * Writes to an audience. What comes twice with the same key is one message.
   *
   * @throws Refusal RATE_LIMITED for more than a day's messages, INVALID_INPUT for a time or a session that cannot be meant
   */
  async write(viewer: Viewer, cohortId: string, input: SendMessageInput): Promise<MessageFacts> {
    const place = await this.cohorts.place(viewer, cohortId);
    const session = await this.audiences.sessionOf(addressed(cohortId, input));
    const id = await this.work.unrecorded('a second press is the first one', viewer.actor, async (tx) => {
      await lockDay(tx, cohortId);
      const before = await tx.of(Message).findOneBy({ cohortId, key: input.key });
      if (before) return before.id;
      refuseNobody(session, input.audience, dueAt(input.at, tx.now));
      await refuseMore(tx, cohortId, ['scheduled', 'sent'], MOST_A_DAY);
      const message = rowOf(tx, viewer, place, input, 'scheduled', input.key);
      await tx.of(Message).insert(message);
      await appoint(tx, message);
      const later = message.dueAt > tx.now;
      await tx.record(MessageWritten, message.id, place, { audience: message.audience, later });
      return message.id;
    });
    return this.again(id);
  }

  /** Changes a message that was not sent yet, as a whole. */
  async change(viewer: Viewer, messageId: string, input: MessageInput): Promise<MessageFacts> {
    const { hubId, programId, cohortId } = await this.cohorts.message(viewer, messageId);
    const session = await this.audiences.sessionOf(addressed(cohortId, input));
    await this.work.run(viewer.actor, async (tx) => {
      const message = await waiting(tx, messageId);
      const revision = message.revision + 1;
      const due = dueAt(input.at, tx.now);
      refuseNobody(session, input.audience, due);
      const { audience, subject, body } = input;
      const change = { audience, subject, body, sessionId: input.sessionId ?? null, revision, dueAt: due };
      await tx.of(Message).update(messageId, { ...change, replyTo: input.replyTo ?? 'sender' });
      await appoint(tx, { id: messageId, revision, dueAt: due });
      await tx.record(MessageChanged, messageId, { hubId, programId, cohortId }, { audience });
    });
    return this.again(messageId);
  }

  /** Calls a message off that was not sent yet. */
  async callOff(viewer: Viewer, messageId: string): Promise<MessageFacts> {
    const { hubId, programId, cohortId, state } = await this.cohorts.message(viewer, messageId);
    if (state === 'called_off') return this.again(messageId);
    await this.work.run(viewer.actor, async (tx) => {
      await waiting(tx, messageId);
      await tx.of(Message).update(messageId, { state: 'called_off' });
      await tx.record(MessageCalledOff, messageId, { hubId, programId, cohortId }, {});
    });
    return this.again(messageId);
  }

  /** Sends a message to its writer alone. */
  async test(viewer: Viewer, cohortId: string, input: MessageInput): Promise<void> {
    const place = await this.cohorts.place(viewer, cohortId);
    const session = await this.audiences.sessionOf(addressed(cohortId, input));
    await this.work.run(viewer.actor, async (tx) => {
      refuseNobody(session, input.audience, dueAt(input.at, tx.now));
      await lockDay(tx, cohortId);
      await refuseMore(tx, cohortId, ['test'], MOST_TESTS_A_DAY);
      const message = rowOf(tx, viewer, place, input, 'test', null);
      await tx.of(Message).insert(message);
      const recipientId = message.personId;
      await this.postOffice.order(tx, [{ template: TEST_MAIL, subjectId: message.id, recipientId }]);
      await tx.record(MessageTested, message.id, place, {});
    });
  }

  private async again(id: string): Promise<MessageFacts> {
    const message = await this.reader.byId(id);
    if (!message) throw Refusal.notFound('The message');
    return message;
  }
}

/** Whom an input is for. */
export function addressed(cohortId: string, { audience, sessionId }: MessageInput) {
  return { cohortId, audience, sessionId: sessionId ?? null };
}

function rowOf(
  tx: Tx,
  viewer: Viewer,
  place: MessagePlace,
  input: MessageInput,
  state: MessageState,
  key: string | null,
): Message {
  return {
    id: tx.ids.next(),
    createdAt: tx.now,
    ...place,
    kind: 'written',
    audience: input.audience,
    sessionId: input.sessionId ?? null,
    personId: viewer.personId as string,
    subject: input.subject.replace(/[\s\p{Cc}]+/gu, ' '),
    body: input.body,
    replyTo: input.replyTo ?? 'sender',
    state,
    dueAt: dueAt(input.at, tx.now),
    sentAt: null,
    people: null,
    revision: 0,
    key,
  };
}

function appoint(tx: Tx, { id, revision, dueAt: due }: Pick<Message, 'id' | 'revision' | 'dueAt'>) {
  return tx.schedule([{ handler: SEND, subjectId: id, occurrence: String(revision), due }]);
}

async function waiting(tx: Tx, id: string): Promise<Message> {
  const message = await tx.of(Message).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (message.state !== 'scheduled') throw Refusal.conflict(TOO_LATE);
  return message;
}

// Two who write at once count one after the other.
async function lockDay(tx: Tx, cohortId: string): Promise<void> {
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 727103))`, [cohortId]);
}

async function refuseMore(tx: Tx, cohortId: string, states: MessageState[], most: number): Promise<void> {
  const createdAt = MoreThan(dayBefore(tx.now));
  const written = await tx
    .of(Message)
    .countBy(states.map((state) => ({ cohortId, kind: 'written' as const, state, createdAt })));
  if (written >= most)
    throw new Refusal('RATE_LIMITED', `${most} a day is the most for one cohort. Please go on tomorrow.`);
}
