import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import {
  hintOf,
  type MergeFacts,
  MergesReader,
  MergeUndone,
  PeopleMerged,
  PersonReader,
} from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import { MERGED_WORDS } from './merged.words.js';

/** Tells both addresses that their accounts were joined, or taken apart, and how to object. */
@Injectable()
export class MergedMail implements MailTemplate, OnModuleInit {
  readonly name = 'cohorts.people-merged';
  readonly kind = 'essential';
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly merges: MergesReader,
    private readonly people: PersonReader,
    private readonly programs: ProgramReader,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  @OnEvent(PeopleMerged, { handler: 'cohorts.mail-people-merged' })
  merged(task: Task<{ mergeId: string; goneId: string }>, tx: Tx): Promise<void> {
    return this.order(task, tx, 'joined');
  }

  @OnEvent(MergeUndone, { handler: 'cohorts.mail-merge-undone' })
  undone(task: Task<{ mergeId: string; goneId: string }>, tx: Tx): Promise<void> {
    return this.order(task, tx, 'undone');
  }

  private async order(
    { fact, subjectId: stayId }: Task<{ mergeId: string; goneId: string }>,
    tx: Tx,
    occurrence: 'joined' | 'undone',
  ): Promise<void> {
    if (!fact) return;
    const { mergeId: subjectId, goneId } = fact.data;
    await this.postOffice.order(
      tx,
      [stayId, goneId].map((recipientId) => ({ template: this.name, subjectId, recipientId, occurrence })),
    );
  }

  async render({ subjectId, recipientId, occurrence }: MailRequest): Promise<MailContent | null> {
    const merge = await this.merges.merge(subjectId);
    const hub = merge && (await this.programs.hub(merge.hubId));
    // Who hears of a merge only after it was undone would look for what is not so.
    if (!merge || !hub || (occurrence === 'joined') === (merge.undoneAt !== null)) return null;
    const by = await this.people.byId(merge.byId);
    const [own, other] = recipientId === merge.stay.id ? [merge.stay, merge.go] : [merge.go, merge.stay];
    const words = MERGED_WORDS[mailLanguage(own.language)];
    const frame = {
      // The person's own address, whoever they were joined with.
      to: { name: own.name, address: own.email },
      language: own.language,
      ...(by?.email ? { replyTo: { name: by.name, address: by.email } } : {}),
    };
    if (occurrence === 'undone') {
      const { subject, text, again } = words.undone;
      return { ...frame, subject: subject(hub.name), paragraphs: [text({ hub: hub.name }), again] };
    }
    const about = { by: by?.name ?? words.somebody, hub: hub.name, hint: hintOf(other.email) };
    const told = own === merge.stay ? [words.stays(about)] : [words.goes(about), words.calendar];
    const until = dayOf(merge, own.language, hub.zone);
    return { ...frame, subject: words.subject(hub.name), paragraphs: [...told, words.object(until)] };
  }
}

function dayOf({ undoableUntil }: MergeFacts, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(mailLanguage(language), { dateStyle: 'long', timeZone }).format(
    undoableUntil,
  );
}
