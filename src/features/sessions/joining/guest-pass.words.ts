import type { InEachLanguage } from '../../../platform/mail/index.js';

/** The words of the mail that brings a guest their pass. */
export const GUEST_PASS_WORDS: InEachLanguage<{
  subject: (title: string) => string;
  invites: (title: string, when: string, hub: string | null) => string;
  wayIn: string;
  action: string;
  note: string;
}> = {
  en: {
    subject: (title) => `You are invited: ${title}`,
    invites: (title, when, hub) => `${hub ?? 'The hub'} invites you as a guest to “${title}”, on ${when}.`,
    wayIn:
      'The link below is your way in. It opens 20 minutes before the session, and the page tells if the time has changed.',
    action: 'To the session',
    note: 'The link is meant for you alone, and for this session. If you did not expect it, nothing needs to be done.',
  },
  es: {
    subject: (title) => `Le invitamos: ${title}`,
    invites: (title, when, hub) =>
      `${hub ?? 'El hub'} le invita a participar como persona invitada en «${title}», el ${when}.`,
    wayIn:
      'Con el enlace siguiente podrá entrar. Se abre 20 minutos antes de la sesión, y la página avisa si ha cambiado la hora.',
    action: 'Ir a la sesión',
    note: 'El enlace es solo para usted y para esta sesión. Si no lo esperaba, no tiene que hacer nada.',
  },
};
