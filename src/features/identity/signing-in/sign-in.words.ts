import type { InEachLanguage } from '../../../platform/mail/index.js';

/** The words of the mailed sign-in link. */
export const SIGN_IN_WORDS: InEachLanguage<{
  subject: string;
  text: string;
  elsewhere: string;
  action: string;
  note: string;
}> = {
  en: {
    subject: 'Your sign-in link',
    text: 'You asked to sign in to Spokewell. Open the link and press the button there.',
    elsewhere:
      'On another device than the one you asked on, it asks for the code that was shown to you there.',
    action: 'Sign in',
    note: 'The link works once, for ten minutes. If you did not ask for it, nothing needs to be done.',
  },
  es: {
    subject: 'Su enlace para iniciar sesión',
    text: 'Ha pedido iniciar sesión en Spokewell. Abra el enlace y pulse el botón que encontrará allí.',
    elsewhere:
      'En un dispositivo distinto de aquel en que lo pidió, le solicitará el código que se le mostró allí.',
    action: 'Iniciar sesión',
    note: 'El enlace sirve una sola vez, durante diez minutos. Si no lo ha pedido, no tiene que hacer nada.',
  },
};
