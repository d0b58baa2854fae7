import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RoleName } from '../../platform/authz/index.js';
import { Site } from '../../platform/http/index.js';
import {
  type InEachLanguage,
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  mailLanguage,
  PostOffice,
} from '../../platform/mail/index.js';
import { addressedTo, PersonReader } from '../identity/index.js';
import { ProgramReader } from '../programs/index.js';
import { AccessReader } from './access.reader.js';

/** The name of the mail that tells of a role. */
export const ROLE_MAIL = 'access.role-granted';

const TITLES: InEachLanguage<Readonly<Record<RoleName, string>>> = {
  en: {
    hub_admin: 'a hub admin',
    program_lead: 'a program lead',
    facilitator: 'a facilitator',
    faculty: 'a member of the faculty',
    ce_administrator: 'a CE administrator',
    auditor: 'an auditor',
  },
  es: {
    hub_admin: 'administrador/a del hub',
    program_lead: 'responsable de un programa',
    facilitator: 'facilitador/a',
    faculty: 'miembro del equipo docente',
    ce_administrator: 'responsable de formación continua',
    auditor: 'auditor/a',
  },
};
const SIGN_IN: InEachLanguage<string> = { en: 'Sign in', es: 'Iniciar sesión' };

const WORDING: MailWording = {
  title: 'A role was given',
  occasion: 'Sent to whoever is given a role, at once.',
  slots: [
    { name: 'hub', meaning: 'the name of the hub', sample: 'Mesa Hub', required: false },
    { name: 'role', meaning: 'the role, such as “a facilitator”', sample: 'a facilitator', required: true },
  ],
  words: {
    en: {
      subject: 'You are now {role} at {hub}',
      body: '{hub} has made you {role}.\n\nSign in with this e-mail address; you need no password.',
    },
    es: {
      subject: 'Tiene un nuevo papel en {hub}: {role}',
      body: '{hub} le ha dado este papel: {role}.\n\nInicie sesión con esta dirección de correo; no necesita contraseña.',
    },
  },
};

/** Tells a person of a role they were given. */
@Injectable()
export class RoleMail implements MailTemplate, OnModuleInit {
  readonly name = ROLE_MAIL;
  readonly kind = 'essential';
  readonly whenUnknown = 'send-again';
  readonly wording = WORDING;

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
    const language = mailLanguage(person.language);
    return {
      ...addressedTo(person),
      hubId: hub.id,
      values: { hub: hub.name, role: TITLES[language][grant.role] },
      action: { label: SIGN_IN[language], url: this.site.link('/sign-in') },
    };
  }
}
