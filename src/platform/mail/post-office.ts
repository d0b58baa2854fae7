import { Injectable } from '@nestjs/common';
import { OnDue, SYSTEM, type Task, type Tx, Work } from '../events/index.js';
import { RetryAt } from '../jobs/retry-at.js';
import { MailComposer } from './composer.js';
import { MailMessage, type MailReason, type MailState } from './mail.entity.js';
import { AddressMarked } from './mail.events.js';
import { MailTemplates } from './mail-templates.js';
import { AddressMarks } from './returns/address-marks.js';
import type { MailContent, MailTemplate } from './template.js';
import { type Envelope, MailRefused, MailTransportRef } from './transport.js';

/** Who is to get which mail about what. */
export interface MailOrder {
  template: string;
  subjectId: string;
  recipientId: string;
  /** Tells one occasion from another; empty where there is only one. */
  occurrence?: string;
  /** Not before this instant. Default: at once. */
  due?: Date;
  /** Not after this instant: whoever would get it later is better without it. */
  uselessAfter?: Date;
}

/** Seconds a process is trusted to be alive while it hands over a mail; longer than the relay's own time-outs. */
const CLAIM_SECONDS = 30;
const SEND = 'mail.send';

/** Takes orders for mail inside a transaction, and sends them afterwards, each once. */
@Injectable()
export class PostOffice {
  constructor(
    private readonly work: Work,
    private readonly templates: MailTemplates,
    private readonly composer: MailComposer,
    private readonly transport: MailTransportRef,
    private readonly marks: AddressMarks,
  ) {}

  /** Makes a kind of mail known; features do it when they start. */
  register(template: MailTemplate): void {
    this.templates.register(template);
  }

  /** A mail as its recipient would read it, for whoever writes it; nothing is sent. */
  preview(template: string, content: MailContent): Promise<{ subject: string; text: string }> {
    return this.composer.show(this.templates.named(template), content);
  }

  /** Orders mail in the transaction of the fact that asks for it. What was ordered before is not ordered again. */
  async order(tx: Tx, orders: readonly MailOrder[]): Promise<void> {
    const chunk = 1_000;
    for (let at = 0; at < orders.length; at += chunk) {
      const part = orders.slice(at, at + chunk);
      const messages = part.map((o) => this.messageOf(tx, o));
      const dues = new Map(messages.map(({ id }, i) => [id, part[i]?.due]));
      const inserted = await tx.manager
        .createQueryBuilder()
        .insert()
        .into(MailMessage)
        .values(messages)
        .orIgnore()
        .returning('id')
        .updateEntity(false)
        .execute();
      const ids = (inserted.raw as { id: string }[]).map((r) => r.id);
      // What is useless is found at sending: a delivery that is void would leave its mail waiting for ever.
      await tx.schedule(
        ids.map((id) => ({ handler: SEND, subjectId: id, occurrence: '', due: dues.get(id) })),
      );
    }
  }

  /** Sends one mail. Text and links are made here, so that neither is ever kept. */
  @OnDue({ handler: SEND, queue: 'mail', mode: 'steps', whenDone: 'forget' })
  async send(task: Task): Promise<void> {
    const mail = await this.claim(task.subjectId);
    if (!mail) return;
    let envelope: Envelope | MailReason = 'void';
    try {
      envelope = await this.composer.compose(mail, this.templates.named(mail.template));
      if (typeof envelope === 'string') return await this.settle(mail, 'dropped', { reason: envelope });
      await this.transport.current.send(envelope);
    } catch (error) {
      if (error instanceof MailRefused && typeof envelope !== 'string')
        return this.settle(mail, 'failed', { reason: 'refused', to: envelope.to.address, by: error });
      await this.release(mail);
      throw error;
    }
    await this.settle(mail, 'sent', { to: envelope.to.address });
  }

  private messageOf(tx: Tx, order: MailOrder): MailMessage {
    this.templates.named(order.template);
    return {
      id: tx.ids.next(),
      createdAt: tx.now,
      template: order.template,
      subjectId: order.subjectId,
      recipientId: order.recipientId,
      occurrence: order.occurrence ?? '',
      state: 'queued',
      uselessAfter: order.uselessAfter ?? null,
      claimedUntil: null,
      reason: null,
      addressHash: null,
      sentAt: null,
    };
  }

  private claim(id: string): Promise<MailMessage | null> {
    return this.work.unrecorded('the machinery of mail', SYSTEM, async (tx) => {
      const mail = await tx.of(MailMessage).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!mail || (mail.state !== 'queued' && mail.state !== 'claimed')) return null;
      if (mail.claimedUntil && mail.claimedUntil > tx.now) throw new RetryAt(mail.claimedUntil);
      const end = this.endWithoutSending(mail, tx.now);
      if (end) {
        const reason = end === 'dropped' && !this.isDiscreet(mail) ? 'late' : null;
        await tx.of(MailMessage).update(id, { state: this.told(mail, end), reason, claimedUntil: null });
        return null;
      }
      const claimedUntil = new Date(tx.now.getTime() + CLAIM_SECONDS * 1_000);
      await tx.of(MailMessage).update(id, { state: 'claimed', claimedUntil });
      return mail;
    });
  }

  // What was in the air when its process died may have arrived, so it is never said to have been dropped.
  private endWithoutSending(mail: MailMessage, now: Date): MailState | null {
    const inDoubt = mail.state === 'claimed';
    if (inDoubt && this.templates.named(mail.template).whenUnknown === 'leave') return 'unknown';
    const late = mail.uselessAfter !== null && mail.uselessAfter < now;
    if (!late) return null;
    return inDoubt ? 'unknown' : 'dropped';
  }

  private settle(
    mail: MailMessage,
    state: 'sent' | 'failed' | 'dropped',
    how: { reason?: MailReason; to?: string; by?: MailRefused },
  ): Promise<void> {
    return this.work.unrecorded('the machinery of mail', SYSTEM, async (tx) => {
      const ended = { state: this.told(mail, state), claimedUntil: null };
      // Discreet mail leaves no time, reason or mark: that it failed would tell that there was something to send.
      if (this.isDiscreet(mail)) return void (await tx.of(MailMessage).update(mail.id, ended));
      const { reason = null, to, by } = how;
      const addressHash = to === undefined ? null : this.marks.hashOf(to);
      const sentAt = state === 'sent' ? tx.now : null;
      await tx.of(MailMessage).update(mail.id, { ...ended, sentAt, reason, addressHash });
      const status = by?.addressStatus;
      if (addressHash && status && (await this.marks.mark(tx, addressHash, 'returned', status)))
        await tx.record(AddressMarked, mail.recipientId, {}, { mark: 'returned', status });
    });
  }

  private told(mail: MailMessage, state: MailState): MailState {
    return this.isDiscreet(mail) ? 'sent' : state;
  }

  private isDiscreet(mail: MailMessage): boolean {
    return this.templates.named(mail.template).discreet ?? false;
  }

  // It was not made, or the relay answered that it did not take it: so it is not in doubt.
  private release(mail: MailMessage): Promise<void> {
    return this.work.unrecorded('the machinery of mail', SYSTEM, async (tx) => {
      await tx.of(MailMessage).update(mail.id, { state: 'queued', claimedUntil: null });
    });
  }
}
