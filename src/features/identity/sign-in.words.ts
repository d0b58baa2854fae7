import type { InEachLanguage } from '../../platform/mail/index.js';

/** The words of the mailed sign-in link. */
export const SIGN_IN_WORDS: InEachLanguage<{ subject: string; text: string; action: string; note: string }> =
  {
    en: {
      subject: 'Your sign-in link',
      text: 'You asked to sign in to Spokewell. Open the link and press the button there.',
      action: 'Sign in',
      note: 'The link works once, for ten minutes. If you did not ask for it, nothing needs to be done.',
    },
    es: {
      subject: 'Su enlace para iniciar sesión',
      text: 'Ha pedido iniciar sesión en Spokewell. Abra el enlace y pulse el botón que encontrará allí.',
      action: 'Iniciar sesión',
      note: 'El enlace sirve una sola vez, durante diez minutos. Si no lo ha pedido, no tiene que hacer nada.',
    },
  };
