import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { PostOffice } from '../../platform/mail/index.js';
import { PersonReader } from '../identity/index.js';
import { AudienceReader } from './audience.js';
import { MESSAGE_MAIL } from './message.mail.js';
import { MessageLetters } from './message-letters.js';
import type { MessageInput } from './messages.inputs.js';
import type { MessagePreviewType } from './messages.types.js';
import { WritableCohorts } from './writable-cohorts.js';
import { addressed } from './write-message.js';

/** Shows what a message would come to, without sending anything. */
@Injectable()
export class PreviewMessage {
  constructor(
    private readonly cohorts: WritableCohorts,
    private readonly audiences: AudienceReader,
    private readonly letters: MessageLetters,
    private readonly people: PersonReader,
    private readonly postOffice: PostOffice,
  ) {}

  /**
   * How many it would go to now, and the mail as the first of them would read it; the viewer, where there is nobody.
   *
   * @throws Refusal INVALID_INPUT in words, as sending it would
   */
  async preview(viewer: Viewer, cohortId: string, input: MessageInput): Promise<MessagePreviewType> {
    const place = await this.cohorts.place(viewer, cohortId);
    const whom = addressed(cohortId, input);
    const session = await this.audiences.sessionFor(whom, input.at);
    const people = await this.audiences.peopleOf(whom);
    const personId = viewer.personId as string;
    const written = { ...place, ...whom, ...input, sessionId: session?.id ?? null, personId };
    const recipientId = people[0] ?? personId;
    const letter = await this.letters.letter({ ...written, replyTo: input.replyTo ?? 'sender' }, recipientId);
    const shown = letter && (await this.postOffice.preview(MESSAGE_MAIL, letter));
    const recipient = await this.people.byId(recipientId);
    return {
      people: people.length,
      recipient: recipient?.name ?? '',
      subject: shown?.subject ?? input.subject,
      text: shown?.text ?? input.body,
      replyTo: letter?.replyTo?.address ?? null,
    };
  }
}
