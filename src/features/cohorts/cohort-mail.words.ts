import type { InEachLanguage, MailWords } from '../../platform/mail/index.js';

/** What came of a registration. */
export type News = 'promoted' | 'approved' | 'declined';

/** The words of the mails of registering; those of `hub` can be changed by each hub. */
export interface CohortMailWords {
  hub: Readonly<Record<News | 'invited', MailWords>>;
  waits: string;
  openCohort: string;
  seeInvitation: string;
  invitationNote: string;
  confirm: {
    what: (cohort: string, hub: string) => string;
    subject: (cohort: string) => string;
    asked: (what: string) => string;
    seatKept: string;
    open: string;
    action: string;
    note: string;
    already: { subject: string; text: (what: string) => string; action: string };
  };
}

/** The words of registering, in each language. */
export const COHORT_MAIL_WORDS: InEachLanguage<CohortMailWords> = {
  en: {
    hub: {
      promoted: {
        subject: 'A seat is yours: {cohort}',
        body: 'A seat in “{cohort}” of {hub} was free, and you were next on the waitlist: you are enrolled.\n\nIf you cannot come after all, leave the cohort on your profile, so that the next person gets the seat.',
      },
      approved: {
        subject: 'You are in: {cohort}',
        body: '{hub} has approved your registration for “{cohort}”.',
      },
      declined: {
        subject: 'Your registration: {cohort}',
        body: '{hub} could not take your registration for “{cohort}” this time.\n\nPlease write to the hub if you have a question.',
      },
      invited: {
        subject: 'You are invited: {cohort}',
        body: 'Dear {name},\n\n{hub} invites you to “{cohort}” of the program “{program}”.\n\nOne press on the page behind the link, and you are registered. You need no password.',
      },
    },
    waits: 'All seats are taken just now. You are on the waitlist, and get mail when one is yours.',
    openCohort: 'Open the cohort',
    seeInvitation: 'See the invitation',
    invitationNote:
      'The link is meant for you alone, works once, and for 30 days. If you do not want to take part, nothing needs to be done.',
    confirm: {
      what: (cohort, hub) => `“${cohort}” of ${hub}`,
      subject: (cohort) => `Confirm your registration: ${cohort}`,
      asked: (what) => `Somebody, probably you, registered this address for ${what}.`,
      seatKept:
        'A seat is kept for you for 24 hours. Open the link and press the button there, and it is yours.',
      open: 'Open the link within 24 hours and press the button there to be registered.',
      action: 'Confirm',
      note: 'The link works once, for 24 hours. If you did not ask for it, nothing needs to be done: without it nobody is registered.',
      already: {
        subject: 'You are registered already',
        text: (what) =>
          `Somebody registered this address for ${what}. You are enrolled there already; there is nothing to do.`,
        action: 'Go to your cohort',
      },
    },
  },
  es: {
    hub: {
      promoted: {
        subject: 'Tiene una plaza: {cohort}',
        body: 'Ha quedado libre una plaza en «{cohort}» de {hub} y usted era la siguiente persona de la lista de espera: ya tiene su inscripción.\n\nSi finalmente no puede participar, dese de baja en su perfil para que la plaza pase a la siguiente persona.',
      },
      approved: {
        subject: 'Inscripción aceptada: {cohort}',
        body: '{hub} ha aceptado su inscripción en «{cohort}».',
      },
      declined: {
        subject: 'Su inscripción: {cohort}',
        body: 'Esta vez {hub} no ha podido aceptar su inscripción en «{cohort}».\n\nSi tiene alguna pregunta, escriba al centro.',
      },
      invited: {
        subject: 'Tiene una invitación: {cohort}',
        body: 'Hola, {name}:\n\n{hub} le invita a «{cohort}», del programa «{program}».\n\nBasta con pulsar un botón en la página del enlace para inscribirse. No necesita contraseña.',
      },
    },
    waits:
      'En este momento todas las plazas están ocupadas. Está en la lista de espera y recibirá un correo cuando haya una para usted.',
    openCohort: 'Abrir el grupo',
    seeInvitation: 'Ver la invitación',
    invitationNote:
      'El enlace es solo para usted, sirve una vez y durante 30 días. Si no desea participar, no tiene que hacer nada.',
    confirm: {
      what: (cohort, hub) => `«${cohort}» de ${hub}`,
      subject: (cohort) => `Confirme su inscripción: ${cohort}`,
      asked: (what) => `Alguien, probablemente usted, ha inscrito esta dirección en ${what}.`,
      seatKept: 'Le guardamos una plaza durante 24 horas. Abra el enlace y pulse el botón, y será suya.',
      open: 'Abra el enlace antes de 24 horas y pulse el botón para completar la inscripción.',
      action: 'Confirmar',
      note: 'El enlace sirve una vez y durante 24 horas. Si no lo ha pedido, no tiene que hacer nada: sin él nadie queda inscrito.',
      already: {
        subject: 'Ya tiene su inscripción',
        text: (what) =>
          `Alguien ha inscrito esta dirección en ${what}. Ya forma parte de ese grupo; no tiene que hacer nada.`,
        action: 'Ir a su grupo',
      },
    },
  },
};

/** One of the hub's texts in each language, as a wording wants it. */
export function hubWords(of: News | 'invited'): InEachLanguage<MailWords> {
  return { en: COHORT_MAIL_WORDS.en.hub[of], es: COHORT_MAIL_WORDS.es.hub[of] };
}
