import type { InEachLanguage } from '../../../platform/mail/index.js';

/** What people read whose accounts were joined, or taken apart. Addresses are told only so far as their owner knows them. */
interface MergedWords {
  subject: (hub: string) => string;
  stays: (about: { by: string; hub: string; hint: string }) => string;
  goes: (about: { by: string; hub: string; hint: string }) => string;
  calendar: string;
  object: (until: string) => string;
  undone: { subject: (hub: string) => string; text: (about: { hub: string }) => string; again: string };
  somebody: string;
}

/** The words of mail about merges. */
export const MERGED_WORDS: InEachLanguage<MergedWords> = {
  en: {
    subject: (hub) => `Your two accounts at ${hub} were joined`,
    stays: ({ by, hub, hint }) =>
      `${by} of ${hub} found that you have two accounts, and joined them. What the account of ${hint} had is now in this one. You sign in with this address, as before.`,
    goes: ({ by, hub, hint }) =>
      `${by} of ${hub} found that you have two accounts, and joined them. What this account had is now in the account of ${hint}. Please sign in with that address: this one opens no account any more.`,
    calendar:
      'Your personal links to sessions go on working. A calendar you subscribed to with this account shows nothing any more; the other account’s profile has the address to subscribe to.',
    object: (until) =>
      `Is the other address not yours? Then answer this mail: the accounts can be taken apart until ${until}, and each gets back what it had.`,
    undone: {
      subject: (hub) => `Your account at ${hub} is on its own again`,
      text: ({ hub }) =>
        `The accounts that ${hub} had joined were taken apart. Each has what it had before; what came since stays where it is.`,
      again: 'You sign in with this address, as before they were joined.',
    },
    somebody: 'Somebody',
  },
  es: {
    subject: (hub) => `Se han unido sus dos cuentas en ${hub}`,
    stays: ({ by, hub, hint }) =>
      `${by}, de ${hub}, vio que usted tiene dos cuentas y las unió. Lo que tenía la cuenta de ${hint} está ahora en esta. Inicie sesión con esta dirección, como hasta ahora.`,
    goes: ({ by, hub, hint }) =>
      `${by}, de ${hub}, vio que usted tiene dos cuentas y las unió. Lo que tenía esta cuenta está ahora en la de ${hint}. Inicie sesión con esa dirección: esta ya no abre ninguna cuenta.`,
    calendar:
      'Sus enlaces personales a las sesiones siguen funcionando. El calendario al que se suscribió con esta cuenta ya no muestra nada; en el perfil de la otra cuenta está la dirección para suscribirse.',
    object: (until) =>
      `¿La otra dirección no es suya? Entonces responda a este correo: las cuentas se pueden separar hasta el ${until}, y cada una recupera lo que tenía.`,
    undone: {
      subject: (hub) => `Su cuenta en ${hub} vuelve a estar separada`,
      text: ({ hub }) =>
        `Las cuentas que ${hub} había unido se han separado. Cada una tiene lo que tenía antes; lo que llegó después se queda donde está.`,
      again: 'Inicie sesión con esta dirección, como antes de que se unieran.',
    },
    somebody: 'Alguien',
  },
};
