import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type InEachLanguage,
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { addressedTo, PersonReader } from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import { AskLinks } from './ask-links.js';
import { HubDisclosersReader } from './hub-disclosers.reader.js';
import { isAsked } from './standing.rules.js';

/** The name of the mail that asks somebody to state their financial relationships. */
export const ASK_MAIL = 'credits.disclosure-asked';

interface Words {
  subject: (hub: string) => string;
  missing: (hub: string) => string;
  ends: (hub: string, day: string) => string;
  why: string;
  action: string;
}

const WORDS: InEachLanguage<Words> = {
  en: {
    subject: (hub) => `Please state your financial relationships: ${hub}`,
    missing: (hub) => `You teach or plan for ${hub}, and no statement of your financial relationships holds.`,
    ends: (hub, day) => `What you stated to ${hub} of your financial relationships holds until ${day}.`,
    why: 'Sessions give continuing-education credit only when everyone who teaches or plans has stated all relationships of the last 24 months with companies whose products are used by or on patients, or that there are none. It takes two minutes, and “none” is a statement, too.',
    action: 'State them now',
  },
  es: {
    subject: (hub) => `Por favor, declare sus relaciones económicas: ${hub}`,
    missing: (hub) =>
      `Usted enseña o planifica para ${hub}, y no hay ninguna declaración vigente de sus relaciones económicas.`,
    ends: (hub, day) => `Lo que declaró a ${hub} sobre sus relaciones económicas vale hasta el ${day}.`,
    why: 'Las sesiones solo dan créditos de educación continua cuando todas las personas que enseñan o planifican han declarado todas sus relaciones de los últimos 24 meses con empresas cuyos productos usan los pacientes o se usan en ellos, o que no hay ninguna. Lleva dos minutos, y «ninguna» también es una declaración.',
    action: 'Declararlas ahora',
  },
};

/** Asks somebody who teaches or plans to state their financial relationships; their link leads to where that is done. */
@Injectable()
export class AskMail implements MailTemplate, OnModuleInit {
  readonly name = ASK_MAIL;
  readonly kind = 'essential';
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly disclosers: HubDisclosersReader,
    private readonly programs: ProgramReader,
    private readonly people: PersonReader,
    private readonly links: AskLinks,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId: hubId, recipientId }: MailRequest): Promise<MailContent | null> {
    const hub = await this.programs.hub(hubId);
    const person = await this.people.byId(recipientId);
    const found = (await this.disclosers.all(hubId)).find((one) => one.personId === person?.id);
    // Meanwhile they may have stated it, or teach no more.
    if (!hub || !person || !found || !isAsked(found)) return null;
    const language = mailLanguage(person.language);
    const words = WORDS[language];
    const day = (at: Date) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: person.zone }).format(at);
    const first =
      found.endsSoon && found.statement
        ? words.ends(hub.name, day(found.statement.expiresAt))
        : words.missing(hub.name);
    return {
      ...addressedTo(person),
      subject: words.subject(hub.name),
      paragraphs: [first, words.why],
      action: { label: words.action, url: await this.links.of(person.id, hubId, found.nextSessionId) },
    };
  }
}
