import { Injectable } from '@nestjs/common';
import type { MailTemplate } from './template.js';
import { faultOf, type MailWording } from './wording.js';

/** A kind of mail whose words a hub may change. */
export interface EditableTemplate extends MailTemplate {
  readonly wording: MailWording;
}

/** All kinds of mail; features make theirs known when they start. */
@Injectable()
export class MailTemplates {
  private readonly byName = new Map<string, MailTemplate>();

  /** Makes a kind of mail known. */
  register(template: MailTemplate): void {
    if (this.byName.has(template.name)) throw new Error(`Two mail templates are named ${template.name}`);
    for (const words of Object.values(template.wording?.words ?? {})) {
      const fault = words && faultOf(template.wording?.slots ?? [], words);
      if (fault) throw new Error(`The words of the mail ${template.name} are at fault: ${fault.message}`);
    }
    this.byName.set(template.name, template);
  }

  /** The kind of mail of a name. */
  named(name: string): MailTemplate {
    const template = this.byName.get(name);
    if (!template) throw new Error(`No mail template is named ${name}`);
    return template;
  }

  /** Those whose words a hub may change, by title. */
  editable(): EditableTemplate[] {
    return [...this.byName.values()]
      .filter((t): t is EditableTemplate => t.wording !== undefined)
      .sort((a, b) => a.wording.title.localeCompare(b.wording.title, 'en'));
  }
}
