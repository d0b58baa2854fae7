import { Injectable } from '@nestjs/common';
import { Site } from '../../platform/http/index.js';
import { mailLanguage, paragraphsOf, type WordedMail } from '../../platform/mail/index.js';
import { CohortReader } from '../cohorts/index.js';
import { addressedTo, PersonReader } from '../identity/index.js';
import { ProgramReader } from '../programs/index.js';
import { SESSION_WORDS, SessionReader, sessionLink } from '../sessions/index.js';
import type { MessageFacts } from './messages.reader.js';
import { MESSAGE_WORDS } from './messages.words.js';

/** What of a message its mail needs. */
export type Written = Pick<
  MessageFacts,
  'hubId' | 'cohortId' | 'audience' | 'sessionId' | 'personId' | 'subject' | 'body' | 'replyTo'
>;

/** Makes the mail of messages. */
@Injectable()
export class MessageLetters {
  constructor(
    private readonly people: PersonReader,
    private readonly cohorts: CohortReader,
    private readonly programs: ProgramReader,
    private readonly sessions: SessionReader,
    private readonly site: Site,
  ) {}

  /** A message as a mail to one person; null when one of them is not there any more. */
  async letter(message: Written, recipientId: string): Promise<WordedMail | null> {
    const { cohortId, personId, sessionId, audience } = message;
    const people = await this.people.byIds([recipientId, personId]);
    const person = people.get(recipientId);
    const sender = people.get(personId);
    const cohort = await this.cohorts.cohort(cohortId);
    const hub = await this.programs.hub(message.hubId);
    const session = sessionId ? await this.sessions.session(sessionId) : null;
    if (!person || !sender || !cohort || !hub || audience === 'expected') return null;
    const language = mailLanguage(person.language);
    const words = MESSAGE_WORDS[language];
    const whom = words.audience(audience, cohort.name, session?.title ?? null);
    return {
      ...addressedTo(person),
      ...(message.replyTo === 'sender' ? { replyTo: addressedTo(sender).to } : {}),
      subject: message.subject,
      paragraphs: paragraphsOf(message.body),
      ...(session
        ? { action: { label: SESSION_WORDS[language].open, url: sessionLink(this.site, session.id) } }
        : {}),
      footer: [words.wrote(sender.name, hub.name, whom)],
    };
  }
}
