import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { OnDue, SYSTEM, type Task, type Tx, Work } from '../events/index.js';
import { RetryAt } from '../jobs/retry-at.js';
import { htmlOf, textOf } from './layout.js';
import { MailMessage, type MailState } from './mail.entity.js';
import type { MailTemplate } from './template.js';
import { MailRefused, MailTransportRef } from './transport.js';

/** Who is to get which mail about what. */
export interface MailOrder {
  template: string;
  subjectId: string;
  recipientId: string;
  /** Tells one occasion from another; empty where there is only one. */
  occurrence?: string;
}

/** Seconds a process is trusted to be alive while it hands over a mail; longer than the relay's own time-outs. */
const CLAIM_SECONDS = 30;
const SEND = 'mail.send';

/** Takes orders for mail inside a transaction, and sends them afterwards, each once. */
@Injectable()
export class PostOffice {
  private readonly templates = new Map<string, MailTemplate>();

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly transport: MailTransportRef,
  ) {}

  /** Makes a kind of mail known; features do it when they start. */
  register(template: MailTemplate): void {
    if (this.templates.has(template.name)) throw new Error(`Two mail templates are named ${template.name}`);
    this.templates.set(template.name, template);
  }

  /** Orders mail in the transaction of the fact that asks for it. What was ordered before is not ordered again. */
  async order(tx: Tx, orders: readonly MailOrder[]): Promise<void> {
    const chunk = 1_000;
    for (let at = 0; at < orders.length; at += chunk) {
      const messages = orders.slice(at, at + chunk).map((o) => this.messageOf(tx, o));
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
      await tx.schedule(ids.map((id) => ({ handler: SEND, subjectId: id, occurrence: '' })));
    }
  }

  /** Sends one mail. Text and links are made here, so that neither is ever kept. */
  @OnDue({ handler: SEND, queue: 'mail', mode: 'steps', whenDone: 'forget' })
  async send(task: Task): Promise<void> {
    const mail = await this.claim(task.subjectId);
    if (!mail) return;
    const template = this.template(mail.template);
    const content = await template.render({ mailId: mail.id, ...mail });
    if (!content) return this.settle(mail, 'dropped');
    try {
      await this.transport.current.send({
        messageId: `<${mail.id}@${this.host()}>`,
        from: this.config.mailFrom,
        to: { name: oneLine(content.to.name), address: content.to.address },
        subject: oneLine(content.subject),
        text: textOf(content),
        html: htmlOf(content),
      });
    } catch (error) {
      if (error instanceof MailRefused) return this.settle(mail, 'failed');
      await this.release(mail);
      throw error;
    }
    await this.settle(mail, 'sent');
  }

  private messageOf(tx: Tx, order: MailOrder): MailMessage {
    this.template(order.template);
    return {
      id: tx.ids.next(),
      createdAt: tx.now,
      template: order.template,
      subjectId: order.subjectId,
      recipientId: order.recipientId,
      occurrence: order.occurrence ?? '',
      state: 'queued',
      claimedUntil: null,
      sentAt: null,
    };
  }

  private template(name: string): MailTemplate {
    const template = this.templates.get(name);
    if (!template) throw new Error(`No mail template is named ${name}`);
    return template;
  }

  private claim(id: string): Promise<MailMessage | null> {
    return this.work.unrecorded('the machinery of mail', SYSTEM, async (tx) => {
      const mail = await tx.of(MailMessage).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!mail || (mail.state !== 'queued' && mail.state !== 'claimed')) return null;
      if (mail.state === 'claimed') {
        if (mail.claimedUntil && mail.claimedUntil > this.clock.now()) throw new RetryAt(mail.claimedUntil);
        if (this.template(mail.template).whenUnknown === 'leave') {
          const state = this.told(mail, 'unknown');
          await tx.of(MailMessage).update(id, { state, claimedUntil: null });
          return null;
        }
      }
      const claimedUntil = new Date(this.clock.now().getTime() + CLAIM_SECONDS * 1_000);
      await tx.of(MailMessage).update(id, { state: 'claimed', claimedUntil });
      return mail;
    });
  }

  private settle(mail: MailMessage, state: 'sent' | 'failed' | 'dropped'): Promise<void> {
    const discreet = this.template(mail.template).discreet ?? false;
    return this.work.unrecorded('the machinery of mail', SYSTEM, async (tx) => {
      const sentAt = state === 'sent' && !discreet ? tx.now : null;
      await tx.of(MailMessage).update(mail.id, { state: this.told(mail, state), sentAt, claimedUntil: null });
    });
  }

  // Discreet mail always ends alike: that it failed would tell that there was something to send.
  private told(mail: MailMessage, state: MailState): MailState {
    return this.template(mail.template).discreet ? 'sent' : state;
  }

  // The relay answered that it did not take it, so it is not in doubt.
  private release(mail: MailMessage): Promise<void> {
    return this.work.unrecorded('the machinery of mail', SYSTEM, async (tx) => {
      await tx.of(MailMessage).update(mail.id, { state: 'queued', claimedUntil: null });
    });
  }

  private host(): string {
    return this.config.publicUrl ? new URL(this.config.publicUrl).hostname : 'spokewell.local';
  }
}

// A line break in a name or title must never become a header line of its own.
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
