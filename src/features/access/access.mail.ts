import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RoleName } from '../../platform/authz/index.js';
import { Site } from '../../platform/http/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  PostOffice,
} from '../../platform/mail/index.js';
import { PersonReader } from '../identity/index.js';
import { ProgramReader } from '../programs/index.js';
import { AccessReader } from './access.reader.js';

/** The name of the mail that tells of a role. */
export const ROLE_MAIL = 'access.role-granted';

const TITLES: Readonly<Record<RoleName, string>> = {
  hub_admin: 'a hub admin',
  program_lead: 'a program lead',
  facilitator: 'a facilitator',
};

/** Tells a person of a role they were given. */
@Injectable()
export class RoleMail implements MailTemplate, OnModuleInit {
  readonly name = ROLE_MAIL;
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly people: PersonReader,
    private readonly programs: ProgramReader,
    private readonly reader: AccessReader,
    private readonly site: Site,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const grant = await this.reader.grant(subjectId);
    const person = await this.people.byId(recipientId);
    const hub = grant && (await this.programs.hub(grant.hubId));
    if (!grant || !person || !hub) return null;
    return {
      to: { name: person.name, address: person.email },
      subject: `You are now ${TITLES[grant.role]} at ${hub.name}`,
      paragraphs: [
        `${hub.name} has made you ${TITLES[grant.role]}.`,
        'Sign in with this e-mail address; you need no password.',
      ],
      action: { label: 'Sign in', url: this.site.link('/sign-in') },
    };
  }
}
