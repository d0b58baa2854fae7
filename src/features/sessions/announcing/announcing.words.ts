import type { MailWording } from '../../../platform/mail/index.js';
import { SESSION_SLOTS } from '../session-mail.words.js';

/** The words of the mail that says that sessions are called off. */
export const CALLED_OFF: MailWording = {
  title: 'A session is called off',
  occasion:
    'Sent at once to everyone who is expected, who teaches or who has a guest pass, with the reason. Nobody can switch it off.',
  slots: SESSION_SLOTS,
  words: {
    en: {
      subject: 'Called off: {session}',
      body: '{session} is called off. It was to begin on:\n\n{when}',
    },
    es: {
      subject: 'Se cancela: {session}',
      body: '{session} se cancela. Iba a empezar el:\n\n{when}',
    },
  },
};

/** The words of the mail that says that a meeting is elsewhere. */
export const LINK_CHANGED: MailWording = {
  title: 'A session’s meeting has moved',
  occasion:
    'Sent at once to everyone who is expected, who teaches or who has a guest pass, when the link of a meeting was changed. Nobody can switch it off.',
  slots: SESSION_SLOTS,
  words: {
    en: {
      subject: 'New link: {session}',
      body:
        'The meeting of {session} on {when} is at another address now. An address that you wrote down before does not ' +
        'lead there any more; the session’s page does.',
    },
    es: {
      subject: 'Nuevo enlace: {session}',
      body:
        'La reunión de {session} del {when} tiene ahora otra dirección. La que haya anotado antes ya no sirve; la ' +
        'página de la sesión lleva a la nueva.',
    },
  },
};

/** The words of the mail that tells a guest of another time. */
export const GUEST_MOVED: MailWording = {
  title: 'A guest’s session has moved',
  occasion:
    'Sent at once to those who have a guest pass, when a session was put to another time. All others learn it from their calendar.',
  slots: SESSION_SLOTS,
  words: {
    en: {
      subject: 'New time: {session}',
      body: '{session} is at another time now. It begins on:\n\n{when}\n\nYour link stays the same.',
    },
    es: {
      subject: 'Nuevo horario: {session}',
      body: '{session} tiene ahora otro horario. Empieza el:\n\n{when}\n\nSu enlace sigue siendo el mismo.',
    },
  },
};
