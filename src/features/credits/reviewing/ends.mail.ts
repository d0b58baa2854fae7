import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Site } from '../../../platform/http/index.js';
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
import { HubDisclosersReader } from './hub-disclosers.reader.js';

/** The name of the mail that tells the CE office whose statements end. */
export const ENDS_MAIL = 'credits.disclosures-end';

interface Words {
  subject: (hub: string, ending: number) => string;
  ending: (ending: number) => string;
  missing: (missing: number) => string;
  asked: string;
  action: string;
}

const WORDS: InEachLanguage<Words> = {
  en: {
    subject: (hub, ending) =>
      `${ending === 1 ? '1 statement ends' : `${ending} statements end`} soon: ${hub}`,
    ending: (ending) =>
      ending === 1
        ? 'What one person who teaches or plans stated of their financial relationships ends within thirty days.'
        : `What ${ending} people who teach or plan stated of their financial relationships ends within thirty days.`,
    missing: (missing) =>
      missing === 1
        ? 'Of one further person nothing holds: sessions in which they teach cannot be designated.'
        : `Of ${missing} further people nothing holds: sessions in which they teach cannot be designated.`,
    asked: 'Whoever’s statement ends has been asked by mail to state anew.',
    action: 'See who',
  },
  es: {
    subject: (hub, ending) =>
      `${ending === 1 ? '1 declaración vence' : `${ending} declaraciones vencen`} pronto: ${hub}`,
    ending: (ending) =>
      ending === 1
        ? 'Lo que una persona que enseña o planifica declaró sobre sus relaciones económicas vence en treinta días.'
        : `Lo que ${ending} personas que enseñan o planifican declararon sobre sus relaciones económicas vence en treinta días.`,
    missing: (missing) =>
      missing === 1
        ? 'De otra persona no hay nada vigente: las sesiones en que enseña no se pueden designar.'
        : `De otras ${missing} personas no hay nada vigente: las sesiones en que enseñan no se pueden designar.`,
    asked: 'A quienes se les vence la declaración se les ha pedido por correo que declaren de nuevo.',
    action: 'Ver quiénes',
  },
};

/** Tells the CE office that statements end soon; whose they are stands on the page alone. */
@Injectable()
export class EndsMail implements MailTemplate, OnModuleInit {
  readonly name = ENDS_MAIL;
  readonly kind = 'essential';
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly disclosers: HubDisclosersReader,
    private readonly programs: ProgramReader,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId: hubId, recipientId }: MailRequest): Promise<MailContent | null> {
    const hub = await this.programs.hub(hubId);
    const person = await this.people.byId(recipientId);
    const everyone = await this.disclosers.all(hubId);
    const ending = everyone.filter((one) => one.endsSoon).length;
    if (!hub || !person || ending === 0) return null;
    const missing = everyone.filter(
      ({ standing }) => standing === 'MISSING' || standing === 'EXPIRED',
    ).length;
    const words = WORDS[mailLanguage(person.language)];
    return {
      ...addressedTo(person),
      subject: words.subject(hub.name, ending),
      paragraphs: [words.ending(ending), ...(missing > 0 ? [words.missing(missing)] : []), words.asked],
      action: { label: words.action, url: this.site.link(`/hubs/${hubId}/disclosures`) },
    };
  }
}
