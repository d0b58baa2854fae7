import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Site } from '../../../platform/http/index.js';
import type { MailLanguage, WordedMail } from '../../../platform/mail/index.js';
import type { StopReason } from './erasure.rules.js';
import { ERASURE_WORDS } from './erasure.words.js';
import { ErasureLinks } from './erasure-links.js';

/** What a letter is about. */
export interface ErasureLetter {
  id: string;
  /** The hub that recorded it; null where the person asked themself. */
  hub: string | null;
  /** Whether they had an account. */
  known: boolean;
  dueAt: Date;
  zone: string;
  because: StopReason | null;
}

/** Words the letters about an erasure. */
@Injectable()
export class ErasureLetters {
  constructor(
    private readonly links: ErasureLinks,
    private readonly site: Site,
  ) {}

  /** A letter, without to whom it goes. */
  of(
    news: 'asked' | 'done' | 'stopped',
    language: MailLanguage,
    { id, hub, known, dueAt, zone, because }: ErasureLetter,
  ): Pick<WordedMail, 'subject' | 'paragraphs' | 'action'> {
    const words = ERASURE_WORDS[language];
    if (news === 'done') {
      const { subject, text, ofAddress } = words.done;
      return { subject, paragraphs: known ? text : ofAddress(hub ?? '') };
    }
    if (news === 'stopped')
      return {
        subject: words.stopped.subject,
        paragraphs: [words.stopped.text, words.stopped.because[because ?? 'elsewhere']],
        action: { label: words.stopped.action, url: this.site.link('/security') },
      };
    const day = DateTime.fromJSDate(dueAt, { zone }).setLocale(language).toLocaleString(DateTime.DATE_HUGE);
    return {
      subject: words.asked.subject,
      paragraphs: [hub ? words.asked.byHub(hub, day) : words.asked.byYou(day), words.asked.how],
      action: { label: words.asked.action, url: this.links.cancelLink(id) },
    };
  }
}
