import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
import { FRAME_WORDS } from './frame.words.js';
import { oneLine, plainAddress } from './header-text.js';
import type { OptionalMail } from './kinds.js';
import { mailLanguage } from './languages.js';
import { htmlOf, type Letter, textOf } from './layout.js';
import type { MailMessage, MailReason } from './mail.entity.js';
import { mailHostOf } from './mail-host.js';
import { MailPorts } from './mail-ports.js';
import { AddressMarks } from './returns/address-marks.js';
import type { FilledMail, MailContent, MailTemplate } from './template.js';
import type { Envelope } from './transport.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';
import { faultOf, fill, type MailWords, paragraphsOf, wordsFor } from './wording.js';

/** Makes a mail out of what its feature says, what its hub wrote, and what its recipient wants. */
@Injectable()
export class MailComposer {
  constructor(
    private readonly config: Config,
    private readonly ports: MailPorts,
    private readonly links: UnsubscribeLinks,
    private readonly marks: AddressMarks,
  ) {}

  /** The mail, ready to go; or why it does not: it is of no use any more, not wanted, or its address is marked. */
  async compose(mail: MailMessage, template: MailTemplate): Promise<Envelope | MailReason> {
    const { kind } = template;
    const { recipientId } = mail;
    if (kind !== 'essential' && !(await this.ports.wants?.([recipientId], kind))?.has(recipientId))
      return 'unwanted';
    const content = await template.render({ mailId: mail.id, ...mail });
    // Whoever was erased has no address any more.
    if (!content?.to.address) return 'void';
    if (!template.askedFor) {
      const { address } = content.to;
      const marked = (await this.marks.of([address])).get(address);
      if (marked) return marked.mark;
    }
    const letter = await this.letterOf(template, content, (optional) =>
      this.links.linkFor({ personId: recipientId, kind: optional }),
    );
    return this.envelopeOf(mail.id, content, letter);
  }

  /** A mail as its recipient would read it, for whoever writes it: without the links that are the recipient's own. */
  async show(template: MailTemplate, content: MailContent): Promise<{ subject: string; text: string }> {
    const { ownLink } = FRAME_WORDS[mailLanguage(content.language)];
    const letter = await this.letterOf(template, content, () => ownLink);
    return { subject: oneLine(letter.subject), text: textOf(letter) };
  }

  private async letterOf(
    template: MailTemplate,
    content: MailContent,
    leaveBy: (kind: OptionalMail) => string,
  ): Promise<Letter> {
    const { kind } = template;
    return {
      ...content,
      ...(await this.wordsOf(template, content)),
      leave: kind === 'essential' ? null : { kind, url: leaveBy(kind) },
    };
  }

  private envelopeOf(id: string, { to, replyTo, calendar }: MailContent, letter: Letter): Envelope {
    const answers = replyTo && plainAddress(replyTo.address);
    return {
      // The same at every try, so that a mailbox can fold a doubled one.
      messageId: `<${id}@${mailHostOf(this.config)}>`,
      from: this.config.mailFrom,
      to: { name: oneLine(to.name), address: oneLine(to.address) },
      ...(answers ? { replyTo: { name: oneLine(replyTo.name ?? ''), address: answers } } : {}),
      subject: oneLine(letter.subject),
      text: textOf(letter),
      html: htmlOf(letter),
      ...(calendar ? { calendar } : {}),
      ...(letter.leave ? { unsubscribe: letter.leave.url } : {}),
    };
  }

  private async wordsOf(
    template: MailTemplate,
    content: MailContent,
  ): Promise<Pick<Letter, 'language' | 'subject' | 'paragraphs'>> {
    if (!isFilled(content))
      return {
        language: mailLanguage(content.language),
        subject: content.subject,
        paragraphs: content.paragraphs,
      };
    if (!template.wording) throw new Error(`The mail ${template.name} has no wording to fill`);
    const { slots } = template.wording;
    const written =
      (await this.ports.hubWords?.(content.hubId, template.name)) ?? new Map<string, MailWords>();
    // Words that were written for slots of an earlier release must not keep the mail from going out.
    const own = new Map([...written].filter(([, words]) => faultOf(slots, words) === null));
    const { language, words } = wordsFor(template.wording, content.language, own);
    return {
      language,
      subject: fill(words.subject, content.values),
      paragraphs: [...paragraphsOf(fill(words.body, content.values)), ...(content.paragraphs ?? [])],
    };
  }
}

function isFilled(content: MailContent): content is FilledMail {
  return 'values' in content;
}
