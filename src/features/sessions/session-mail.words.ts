import type { InEachLanguage, MailSlot } from '../../platform/mail/index.js';

/** What can stand in the words of mail about sessions. */
export const SESSION_SLOTS: readonly MailSlot[] = [
  { name: 'session', meaning: 'the title of the session', sample: 'Sleep and shift work', required: true },
  {
    name: 'when',
    meaning: 'its day and time by the recipient’s clocks, with their zone in short',
    sample: 'Friday, June 12, 2026 at 12:00 MDT',
    required: true,
  },
  {
    name: 'zone',
    meaning: 'the recipient’s zone in full',
    sample: 'Mountain Daylight Time, America/Denver',
    required: false,
  },
];

/** What is said alike in several mails about sessions. */
export const SESSION_WORDS: InEachLanguage<{
  open: string;
  join: string;
  theTeamWrites: (words: string) => string;
  endsAt: (when: string) => string;
}> = {
  en: {
    open: 'Open the session',
    join: 'Join the session',
    theTeamWrites: (words) => `The team writes: ${words}`,
    endsAt: (when) => `It ends on ${when}.`,
  },
  es: {
    open: 'Abrir la sesión',
    join: 'Entrar a la sesión',
    theTeamWrites: (words) => `El equipo escribe: ${words}`,
    endsAt: (when) => `Termina el ${when}.`,
  },
};
