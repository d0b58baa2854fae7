import type { InEachLanguage } from '../../../platform/mail/index.js';

/** What somebody reads who asks for a sign-in link at the address of an account that was joined with another. */
export const JOINED_WORDS: InEachLanguage<{
  subject: string;
  text: (hint: string) => string;
  wrong: string;
  note: string;
}> = {
  en: {
    subject: 'Please sign in with your other address',
    text: (hint) =>
      `You asked to sign in to Spokewell with this address. The account that had it was joined with another one, and does not open any more. Please ask for a sign-in link with the address of the other account: ${hint}`,
    wrong:
      'If that address is not yours, the accounts were joined by mistake: please write to the people who run your program. They can take them apart.',
    note: 'If you did not ask for it, nothing needs to be done.',
  },
  es: {
    subject: 'Inicie sesión con su otra dirección',
    text: (hint) =>
      `Ha pedido iniciar sesión en Spokewell con esta dirección. La cuenta que la tenía se unió con otra y ya no se abre. Pida un enlace para iniciar sesión con la dirección de la otra cuenta: ${hint}`,
    wrong:
      'Si esa dirección no es suya, las cuentas se unieron por error: escriba a las personas responsables de su programa. Pueden separarlas.',
    note: 'Si no lo ha pedido, no tiene que hacer nada.',
  },
};
