import type { InEachLanguage, MailWording } from '../../../platform/mail/index.js';
import { SESSION_SLOTS } from '../../sessions/index.js';

/** The mail that tells whoever asked for a correction what the team answered. */
export const ANSWERED_MAIL = 'attendance.correction-answered';
/** The mail that tells a cohort's team that a correction waits for its answer. */
export const ASKED_MAIL = 'attendance.correction-asked';

/** The words of the answer; hubs may change them. What the team wrote stands below them. */
export const ANSWERED_WORDING: MailWording = {
  title: 'The answer to a correction of attendance',
  occasion: 'Sent to a learner who said that their attendance was another, when the team has answered.',
  slots: [
    ...SESSION_SLOTS,
    { name: 'outcome', meaning: 'what became of it', sample: 'The time is counted now.', required: true },
  ],
  words: {
    en: {
      subject: 'About your attendance of {session}',
      body: 'You wrote that your attendance of {session} on {when} was another than is recorded. {outcome}',
    },
    es: {
      subject: 'Sobre su asistencia a {session}',
      body: 'Usted escribió que su asistencia a {session} el {when} fue distinta de la registrada. {outcome}',
    },
  },
};

/** What is not the hub's to word. */
export const CORRECTION_WORDS: InEachLanguage<{
  accepted: string;
  declined: string;
  open: string;
  askedSubject: (session: string) => string;
  asked: (session: string, when: string) => string;
  answer: string;
}> = {
  en: {
    accepted: 'The time you named is counted now.',
    declined: 'Nothing was changed.',
    open: 'See your attendance',
    askedSubject: (session) => `A correction of attendance waits: ${session}`,
    asked: (session, when) =>
      `Somebody says that their attendance of “${session}”, ${when}, was another than is recorded, and waits for your team’s answer.`,
    answer: 'Answer',
  },
  es: {
    accepted: 'El tiempo que indicó ya cuenta.',
    declined: 'No se ha cambiado nada.',
    open: 'Ver su asistencia',
    askedSubject: (session) => `Una corrección de asistencia espera: ${session}`,
    asked: (session, when) =>
      `Una persona dice que su asistencia a «${session}», ${when}, fue distinta de la registrada y espera la respuesta de su equipo.`,
    answer: 'Responder',
  },
};
