import type { InEachLanguage, MailWording } from '../../../platform/mail/index.js';
import type { FacultyPart } from '../run-sheet/run-sheet.entity.js';
import { SESSION_SLOTS } from '../session-mail.words.js';

/** The name of the mail that brings who teaches in a session their link. */
export const TEACHING_MAIL = 'sessions.teaching';

/** The words of that mail; hubs may change them. */
export const TEACHING_WORDING: MailWording = {
  title: 'The page of who teaches',
  occasion:
    'Sent a week before a session to everyone who teaches in it, at once to who is added later, and whenever the team asks.',
  slots: [
    ...SESSION_SLOTS,
    { name: 'part', meaning: 'what they do in the session', sample: 'presenter', required: false },
  ],
  words: {
    en: {
      subject: 'You teach in {session}: {when}',
      body: 'You are down as {part} in {session}, on {when}.\n\nOn your page for this session you add your slides, state your financial relationships, and find what was put together for those who teach. It needs no account.\n\nThe time is in your zone ({zone}).',
    },
    es: {
      subject: 'Usted enseña en {session}: {when}',
      body: 'Usted figura como {part} en {session}, el {when}.\n\nEn su página para esta sesión puede añadir sus diapositivas, declarar sus relaciones financieras y encontrar lo que se ha preparado para quienes enseñan. No necesita una cuenta.\n\nLa hora es la de su zona ({zone}).',
    },
  },
};

/** What is not the hub's to word. */
export const TEACHING_WORDS: InEachLanguage<{
  action: string;
  note: string;
  parts: Readonly<Record<FacultyPart, string>>;
}> = {
  en: {
    action: 'Open your page',
    note: 'The link is meant for you alone, and for this session.',
    parts: { presenter: 'presenter', expert: 'expert', moderator: 'moderator', facilitator: 'facilitator' },
  },
  es: {
    action: 'Abrir su página',
    note: 'El enlace es solo para usted y para esta sesión.',
    parts: {
      presenter: 'ponente',
      expert: 'persona experta',
      moderator: 'persona moderadora',
      facilitator: 'persona facilitadora',
    },
  },
};
