import type { InEachLanguage, MailWords } from '../../../platform/mail/index.js';

/** The product's words of the mail that asks for an evaluation; hubs may change them. */
export const EVALUATION_WORDS: InEachLanguage<MailWords> = {
  en: {
    subject: 'How was {session}?',
    body: 'You were at {session} on {when}. A few questions about it are open until {closes}; they take two minutes.',
  },
  es: {
    subject: '¿Qué le pareció {session}?',
    body:
      'Usted estuvo en {session} el {when}. Unas pocas preguntas sobre la sesión están abiertas hasta el {closes}; ' +
      'responderlas lleva dos minutos.',
  },
};

/** The product's words of the reminder; hubs may change them. */
export const EVALUATION_REMINDER_WORDS: InEachLanguage<MailWords> = {
  en: {
    subject: 'Still open: how was {session}?',
    body: 'The questions about {session} are open until {closes}. This is the only reminder.',
  },
  es: {
    subject: 'Sigue abierto: ¿qué le pareció {session}?',
    body: 'Las preguntas sobre {session} están abiertas hasta el {closes}. Este es el único recordatorio.',
  },
};

/** What hubs cannot change in mail about an evaluation. */
export const EVALUATION_NOTES: InEachLanguage<{ action: string; named: string }> = {
  en: {
    action: 'Evaluate the session',
    named:
      'The team of the program and its office for continuing education read your answers with your name.',
  },
  es: {
    action: 'Evaluar la sesión',
    named:
      'El equipo del programa y su oficina de educación continua leen sus respuestas junto con su nombre.',
  },
};
