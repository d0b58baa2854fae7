import type { OptionalMail } from './kinds.js';
import type { InEachLanguage } from './languages.js';

/** What stands around the words of every mail, and on the page that switches a kind of mail off. */
export interface FrameWords {
  greeting: (name: string) => string;
  /** What each kind is called in a sentence. */
  kinds: Readonly<Record<OptionalMail, string>>;
  /** The link under optional mail. */
  leave: (kind: string) => string;
  /** Stands in a preview, where the link would be the recipient's own. */
  ownLink: string;
  ask: { title: string; text: (kind: string) => string; button: string };
  done: { title: string; text: (kind: string) => string; toProfile: string };
  unknown: { title: string; text: string; toProfile: string };
}

/** The words of the frame. */
export const FRAME_WORDS: InEachLanguage<FrameWords> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    kinds: {
      reminders: 'reminders of sessions',
      'follow-ups': 'mail after sessions',
      messages: 'messages from facilitators',
      calendar: 'calendar invitations',
      surveys: 'invitations to surveys, and reminders of them',
    },
    leave: (kind) => `Get no more ${kind}`,
    ownLink: '(a link of the recipient’s own)',
    ask: {
      title: 'Get less mail?',
      text: (kind) =>
        `You will get no more ${kind}. Other mail still comes, and you can switch this on again on your profile.`,
      button: 'Switch it off',
    },
    done: {
      title: 'It is switched off',
      text: (kind) => `You get no more ${kind}.`,
      toProfile: 'Switch it on again on your profile',
    },
    unknown: {
      title: 'This link does not work',
      text: 'It is not complete, or not one of ours. Nothing was changed.',
      toProfile: 'Choose your mail on your profile',
    },
  },
  es: {
    greeting: (name) => `Hola, ${name}:`,
    kinds: {
      reminders: 'recordatorios de sesiones',
      'follow-ups': 'correos posteriores a las sesiones',
      messages: 'mensajes del equipo de facilitación',
      calendar: 'invitaciones de calendario',
      surveys: 'invitaciones a encuestas ni recordatorios de ellas',
    },
    leave: (kind) => `No recibir más ${kind}`,
    ownLink: '(un enlace propio de quien lo recibe)',
    ask: {
      title: '¿Desea recibir menos correo?',
      text: (kind) =>
        `No recibirá más ${kind}. El resto del correo seguirá llegando, y puede volver a activar este en su perfil.`,
      button: 'Desactivar',
    },
    done: {
      title: 'Se ha desactivado',
      text: (kind) => `Ya no recibirá más ${kind}.`,
      toProfile: 'Volver a activarlo en su perfil',
    },
    unknown: {
      title: 'Este enlace no funciona',
      text: 'Está incompleto o no es nuestro. No se ha cambiado nada.',
      toProfile: 'Elegir en su perfil qué correo desea recibir',
    },
  },
};
