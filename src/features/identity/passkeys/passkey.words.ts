import type { InEachLanguage } from '../../../platform/mail/index.js';

/** The words of the mail that tells of a passkey which was added. */
export const PASSKEY_WORDS: InEachLanguage<{
  subject: string;
  text: (name: string) => string;
  advice: string;
  action: string;
}> = {
  en: {
    subject: 'A passkey was added',
    text: (name) => `The passkey "${name}" can now be used to sign in as you.`,
    advice:
      'If that was not you, remove it right away, end your other sessions, and tell whoever runs your hub’s server.',
    action: 'Sign-in and security',
  },
  es: {
    subject: 'Se ha añadido una llave de acceso',
    text: (name) => `La llave de acceso «${name}» permite ahora iniciar sesión en su nombre.`,
    advice:
      'Si no ha sido usted, elimínela de inmediato, cierre sus otras sesiones y avise a quien administra el servidor de su hub.',
    action: 'Inicio de sesión y seguridad',
  },
};
