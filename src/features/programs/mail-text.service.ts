import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { type EditableTemplate, faultOf, MailTemplates, type MailWords } from '../../platform/mail/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import type { MailTextArgs, SetMailTextArgs } from './mail-text.types.js';
import { ManagedHub } from './managed-hub.js';
import { MailTextReset, MailTextWritten } from './programs.events.js';

/** What hub admins write for their hub's mail. */
@Injectable()
export class MailTextService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedHub,
    private readonly templates: MailTemplates,
  ) {}

  /**
   * Puts the hub's own words in the place of the product's, in one language.
   *
   * @throws Refusal INVALID_INPUT naming the slot that is missing or unknown
   */
  async set(viewer: Viewer, hubId: string, args: SetMailTextArgs): Promise<EditableTemplate> {
    await this.managed.hub(viewer, hubId);
    const template = this.editable(args.template);
    const words: MailWords = {
      subject: args.subject.replace(/\s+/g, ' ').trim(),
      body: args.body.replace(/\r\n?/g, '\n').trim(),
    };
    const fault = faultOf(template.wording.slots, words);
    if (fault) throw Refusal.invalid(fault.message, { [fault.field]: fault.message });
    const { language } = args;
    await this.work.run(viewer.actor, async (tx) => {
      await tx.sql(
        `insert into mail_text (id, created_at, hub_id, template, language, subject, body)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (hub_id, template, language) do update set subject = excluded.subject, body = excluded.body`,
        [tx.ids.next(), tx.now, hubId, template.name, language, words.subject, words.body],
      );
      await tx.record(MailTextWritten, hubId, { hubId }, { template: template.name, language });
    });
    return template;
  }

  /** Goes back to the product's words. */
  async reset(
    viewer: Viewer,
    hubId: string,
    { template: name, language }: MailTextArgs,
  ): Promise<EditableTemplate> {
    await this.managed.hub(viewer, hubId);
    const template = this.editable(name);
    await this.work.unrecorded('what was never written is not taken back', viewer.actor, async (tx) => {
      const gone = await tx.sql(
        `with gone as (
           delete from mail_text where hub_id = $1 and template = $2 and language = $3 returning id)
         select id from gone`,
        [hubId, name, language],
      );
      if (gone.length > 0) await tx.record(MailTextReset, hubId, { hubId }, { template: name, language });
    });
    return template;
  }

  private editable(name: string): EditableTemplate {
    const template = this.templates.editable().find((t) => t.name === name);
    if (!template) throw Refusal.notFound('A mail of this name whose words can be changed');
    return template;
  }
}
