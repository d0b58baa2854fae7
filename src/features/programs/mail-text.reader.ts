import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type EditableTemplate,
  MAIL_LANGUAGES,
  MailPorts,
  MailTemplates,
  type MailWords,
} from '../../platform/mail/index.js';
import type { HubMailType } from './mail-text.types.js';

interface Written extends MailWords {
  template: string;
  language: string;
}

/** Answers which words hubs have written for their mail. */
@Injectable()
export class MailTextReader implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly templates: MailTemplates,
    private readonly ports: MailPorts,
  ) {}

  onModuleInit(): void {
    this.ports.hubWords = async (hubId, template) =>
      new Map((await this.written(hubId, template)).map(({ language, ...words }) => [language, words]));
  }

  /** The mails whose words a hub may change, with the product's words and the hub's. */
  async mailsOf(hubId: string): Promise<HubMailType[]> {
    const written = await this.written(hubId, null);
    return this.templates.editable().map((t) => present(t, written));
  }

  /** One of these mails. */
  async mail(hubId: string, template: EditableTemplate): Promise<HubMailType> {
    return present(template, await this.written(hubId, template.name));
  }

  private async written(hubId: string, template: string | null): Promise<Written[]> {
    return (await this.dataSource.query(
      `select template, language, subject, body from mail_text
        where hub_id = $1 and ($2::text is null or template = $2)`,
      [hubId, template],
    )) as Written[];
  }
}

function present({ name, wording }: EditableTemplate, written: readonly Written[]): HubMailType {
  const { title, occasion, slots, words } = wording;
  const texts = MAIL_LANGUAGES.map((language) => ({
    language,
    default: words[language],
    own: written.find((w) => w.template === name && w.language === language) ?? null,
  }));
  return { template: name, title, occasion, slots, texts };
}
