import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { type MailContent, mailLanguage, PostOffice } from '../../../platform/mail/index.js';
import { addressedTo, isErased, PersonReader } from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import { ErasureAsked, ErasureStopped, PersonErased } from '../privacy.events.js';
import { type ErasureFacts, ErasureReader } from './erasure.reader.js';
import { LAST_MAIL_MS, type StopReason } from './erasure.rules.js';
import { ErasureLetters } from './erasure-letters.js';

type News = 'asked' | 'done' | 'stopped';

/** Tells whoever is to be erased: that it was asked for, that it is done, or why it is not. */
@Injectable()
export class ErasureMail implements OnModuleInit {
  constructor(
    private readonly postOffice: PostOffice,
    private readonly reader: ErasureReader,
    private readonly people: PersonReader,
    private readonly programs: ProgramReader,
    private readonly letters: ErasureLetters,
  ) {}

  onModuleInit(): void {
    for (const news of ['asked', 'done', 'stopped'] as const)
      this.postOffice.register({
        name: nameOf(news),
        kind: 'essential',
        whenUnknown: 'send-again',
        render: ({ subjectId, recipientId }) => this.render(news, subjectId, recipientId),
      });
  }

  @OnEvent(ErasureAsked, { handler: 'privacy.mail-erasure-asked' })
  asked(task: Task<{ personId: string | null; by: 'person' | 'hub' }>, tx: Tx): Promise<void> {
    return this.orderAsked(task, tx);
  }

  @OnEvent(PersonErased, { handler: 'privacy.mail-erasure-done' })
  done(task: Task<{ personId: string | null }>, tx: Tx): Promise<void> {
    return this.order('done', task, tx, new Date(tx.now.getTime() + LAST_MAIL_MS));
  }

  @OnEvent(ErasureStopped, { handler: 'privacy.mail-erasure-stopped' })
  stopped(task: Task<{ personId: string | null; because: string }>, tx: Tx): Promise<void> {
    return this.order('stopped', task, tx);
  }

  // Accounts that were joined with theirs go with them, and may turn out to be somebody else's: they can call it off, too.
  private async orderAsked(task: Task<{ personId: string | null }>, tx: Tx): Promise<void> {
    const personId = task.fact?.data.personId;
    if (!personId) return this.order('asked', task, tx);
    const own = await tx.sql<{ id: string }>(
      `select own.id from (${this.people.idsOfSql('$1')}) as own (id)`,
      [personId],
    );
    const { subjectId } = task;
    const orders = own.map(({ id }) => ({ template: nameOf('asked'), subjectId, recipientId: id }));
    await this.postOffice.order(tx, orders);
  }

  private async order(
    news: News,
    { subjectId, fact }: Task<{ personId: string | null }>,
    tx: Tx,
    uselessAfter?: Date,
  ): Promise<void> {
    // Whoever never had an account is no person of ours: the erasure stands for its recipient.
    const recipientId = fact?.data.personId ?? subjectId;
    await this.postOffice.order(tx, [{ template: nameOf(news), subjectId, recipientId, uselessAfter }]);
  }

  private async render(news: News, id: string, recipientId: string): Promise<MailContent | null> {
    const erasure = await this.reader.erasure(id);
    if (!erasure || erasure.state !== news) return null;
    const isOwn = recipientId === (erasure.personId ?? id);
    const to = isOwn ? await this.recipientOf(erasure) : await this.joined(recipientId);
    if (!to) return null;
    const hub = erasure.hubId ? await this.programs.hub(erasure.hubId) : null;
    const because = erasure.because as StopReason | null;
    const letter = {
      id,
      hub: hub?.name ?? null,
      known: erasure.personId !== null,
      dueAt: erasure.dueAt,
      zone: to.zone,
      because,
    };
    return { ...addressedTo(to), ...this.letters.of(news, mailLanguage(to.language), letter) };
  }

  private async joined(id: string) {
    const person = await this.people.themselves(id);
    return person && !isErased(person) ? person : null;
  }

  private async recipientOf({ name, email, language, personId }: ErasureFacts) {
    const person = personId ? await this.people.byId(personId) : null;
    if (email === null) return person;
    return { name: name ?? '', email, language, zone: person?.zone ?? 'UTC' };
  }
}

function nameOf(news: News): string {
  return `privacy.erasure-${news}`;
}
