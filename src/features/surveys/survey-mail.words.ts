import type { InEachLanguage, MailWords } from '../../platform/mail/index.js';

/** The product's words of the invitation to a survey; hubs may change them. */
export const INVITATION_WORDS: InEachLanguage<MailWords> = {
  en: {
    subject: '{survey}: your view of {program}',
    body:
      'You have attended sessions of {program}. We ask how things are for you now, and how they were when you first ' +
      'attended.\n\nThe survey closes on {closes}.',
  },
  es: {
    subject: '{survey}: su opinión sobre {program}',
    body:
      'Ha asistido a sesiones de {program}. Le preguntamos cómo le va ahora y cómo le iba cuando asistió por primera ' +
      'vez.\n\nLa encuesta se cierra el {closes}.',
  },
};

/** The product's words of the reminder of a survey; hubs may change them. */
export const REMINDER_WORDS: InEachLanguage<MailWords> = {
  en: { subject: '{survey}: still open', body: 'The survey you were invited to is open until {closes}.' },
  es: {
    subject: '{survey}: sigue abierta',
    body: 'La encuesta a la que se le invitó está abierta hasta el {closes}.',
  },
};

/** What hubs cannot change in mail about surveys. */
export const SURVEY_NOTES: InEachLanguage<{
  /** After the hub's words. */
  free: string;
  link: string;
  /** Under reminders. */
  discreet: string;
  action: string;
  /** Stands for a program that is not there any more. */
  program: string;
}> = {
  en: {
    free: 'Your answers are stored without your name, and taking part is up to you.',
    link:
      'The link is yours alone and works once. On its first page you read who can see what, and you can decline there: ' +
      'you then get no more mail about this survey.',
    discreet:
      'Nobody on the team knows who gets this reminder: the server finds it out at the moment of sending and keeps no ' +
      'list of it.',
    action: 'Open the survey',
    program: 'the program',
  },
  es: {
    free: 'Sus respuestas se guardan sin su nombre, y participar es decisión suya.',
    link:
      'El enlace es solo suyo y sirve una única vez. En su primera página se explica quién puede ver qué, y allí puede ' +
      'declinar: entonces no recibirá más correo sobre esta encuesta.',
    discreet:
      'Nadie del equipo sabe quién recibe este recordatorio: el servidor lo averigua en el momento del envío y no guarda ' +
      'ninguna lista.',
    action: 'Abrir la encuesta',
    program: 'el programa',
  },
};
