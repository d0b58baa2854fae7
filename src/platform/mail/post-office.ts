import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { OnDue, SYSTEM, type Task, type Tx, Work } from '../events/index.js';
import { RetryAt } from '../jobs/retry-at.js';
import { MailComposer } from './composer.js';
import { MailMessage, type MailState } from './mail.entity.js';
import { MailTemplates } from './mail-templates.js';
import type { MailContent, MailTemplate } from './template.js';
import { MailRefused, MailTransportRef } from './transport.js';

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
    private readonly clock: Clock,
    private readonly templates: MailTemplates,
    private readonly composer: MailComposer,
    private readonly transport: MailTransportRef,
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
    try {
      const envelope = await this.composer.compose(mail, this.templates.named(mail.template));
      if (!envelope) return await this.settle(mail, 'dropped');
      await this.transport.current.send(envelope);
    } catch (error) {
      if (error instanceof MailRefused) return this.settle(mail, 'failed');
      await this.release(mail);
      throw error;
    }
    await this.settle(mail, 'sent');
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
      sentAt: null,
    };
  }

  private claim(id: string): Promise<MailMessage | null> {
    return this.work.unrecorded('the machinery of mail', SYSTEM, async (tx) => {
      const mail = await tx.of(MailMessage).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!mail || (mail.state !== 'queued' && mail.state !== 'claimed')) return null;
      if (mail.claimedUntil && mail.claimedUntil > this.clock.now()) throw new RetryAt(mail.claimedUntil);
      const end = this.endWithoutSending(mail);
      if (end) {
        await tx.of(MailMessage).update(id, { state: this.told(mail, end), claimedUntil: null });
        return null;
      }
      const claimedUntil = new Date(this.clock.now().getTime() + CLAIM_SECONDS * 1_000);
      await tx.of(MailMessage).update(id, { state: 'claimed', claimedUntil });
      return mail;
    });
  }

  // What was in the air when its process died may have arrived, so it is never said to have been dropped.
  private endWithoutSending(mail: MailMessage): MailState | null {
    const inDoubt = mail.state === 'claimed';
    if (inDoubt && this.templates.named(mail.template).whenUnknown === 'leave') return 'unknown';
    const late = mail.uselessAfter !== null && mail.uselessAfter < this.clock.now();
    if (!late) return null;
    return inDoubt ? 'unknown' : 'dropped';
  }

  private settle(mail: MailMessage, state: 'sent' | 'failed' | 'dropped'): Promise<void> {
    const discreet = this.templates.named(mail.template).discreet ?? false;
    return this.work.unrecorded('the machinery of mail', SYSTEM, async (tx) => {
      const sentAt = state === 'sent' && !discreet ? tx.now : null;
      await tx.of(MailMessage).update(mail.id, { state: this.told(mail, state), sentAt, claimedUntil: null });
    });
  }

  // Discreet mail always ends alike: that it failed would tell that there was something to send.
  private told(mail: MailMessage, state: MailState): MailState {
    return this.templates.named(mail.template).discreet ? 'sent' : state;
  }

  // It was not made, or the relay answered that it did not take it: so it is not in doubt.
  private release(mail: MailMessage): Promise<void> {
    return this.work.unrecorded('the machinery of mail', SYSTEM, async (tx) => {
      await tx.of(MailMessage).update(mail.id, { state: 'queued', claimedUntil: null });
    });
  }
}
