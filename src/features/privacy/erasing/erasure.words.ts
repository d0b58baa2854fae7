import type { InEachLanguage } from '../../../platform/mail/index.js';
import type { StopReason } from './erasure.rules.js';

interface ErasureWords {
  asked: {
    subject: string;
    byYou: (day: string) => string;
    byHub: (hub: string, day: string) => string;
    how: string;
    action: string;
  };
  done: { subject: string; text: readonly string[]; ofAddress: (hub: string) => readonly string[] };
  stopped: { subject: string; text: string; because: Readonly<Record<StopReason, string>>; action: string };
}

/** The words of the mails about being erased. */
export const ERASURE_WORDS: InEachLanguage<ErasureWords> = {
  en: {
    asked: {
      subject: 'You will be erased in a week',
      byYou: (day) =>
        `You asked us to erase what we hold about you. It will be done on ${day}, and cannot be taken back from then on.`,
      byHub: (hub, day) =>
        `${hub} tells us that you asked to be erased. It will be done on ${day}, and cannot be taken back from then on.`,
      how: 'If you did not ask for it, or have thought better of it, open the link and press the button there. Until that day nothing changes.',
      action: 'Do not erase me',
    },
    done: {
      subject: 'You were erased',
      text: [
        'Your name and address, your profile, your ways of signing in and your places in cohorts are gone. This is the last mail you get from us, and within a day this address is forgotten, too.',
        'What stays tells nobody who you are: that somebody attended a session, and for how long. Where the law has a record of credit kept with its holder’s name, it is kept until that time is over.',
        'Answers to surveys were never tied to you, so nobody can find them.',
        'If you register again one day, you begin anew.',
      ],
      ofAddress: (hub) => [
        `${hub} has erased what it held of this address: invitations, lists and guest passes. This is the last mail about it, and within a day this address is forgotten, too.`,
      ],
    },
    stopped: {
      subject: 'You were not erased',
      text: 'You were to be erased today, and that could not be done.',
      because: {
        last_admin:
          'A hub would have been left without an admin. Make somebody else an admin there first, then ask again.',
        elsewhere: 'A hub asked for it, and you belong to more than that hub. You can ask for it yourself.',
      },
      action: 'Sign-in and security',
    },
  },
  es: {
    asked: {
      subject: 'Sus datos se borrarán en una semana',
      byYou: (day) =>
        `Nos ha pedido que borremos lo que guardamos sobre usted. Se hará el ${day} y, a partir de entonces, no podrá deshacerse.`,
      byHub: (hub, day) =>
        `${hub} nos comunica que usted ha pedido que se borren sus datos. Se hará el ${day} y, a partir de entonces, no podrá deshacerse.`,
      how: 'Si no lo ha pedido o ha cambiado de opinión, abra el enlace y pulse allí el botón. Hasta ese día no cambia nada.',
      action: 'No borrar mis datos',
    },
    done: {
      subject: 'Sus datos se han borrado',
      text: [
        'Su nombre y su dirección, su perfil, sus formas de iniciar sesión y sus plazas en las cohortes ya no existen. Este es el último correo que recibe de nosotros; en el plazo de un día olvidaremos también esta dirección.',
        'Lo que queda no dice a nadie quién es usted: que alguien asistió a una sesión y durante cuánto tiempo. Si la ley exige conservar un registro de créditos con el nombre de su titular, se conserva hasta que venza ese plazo.',
        'Las respuestas a las encuestas nunca estuvieron vinculadas a usted, por lo que nadie puede encontrarlas.',
        'Si algún día vuelve a inscribirse, empezará de nuevo.',
      ],
      ofAddress: (hub) => [
        `${hub} ha borrado lo que guardaba de esta dirección: invitaciones, listas y pases de invitado. Este es el último correo al respecto; en el plazo de un día olvidaremos también esta dirección.`,
      ],
    },
    stopped: {
      subject: 'Sus datos no se han borrado',
      text: 'Sus datos debían borrarse hoy y no ha sido posible.',
      because: {
        last_admin:
          'Un hub se habría quedado sin administrador. Nombre primero a otra persona como administradora y vuelva a pedirlo.',
        elsewhere: 'Lo pidió un hub, y usted pertenece a más de uno. Puede pedirlo usted mismo.',
      },
      action: 'Inicio de sesión y seguridad',
    },
  },
};
