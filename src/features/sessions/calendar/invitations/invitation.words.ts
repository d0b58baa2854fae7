import {
  type InEachLanguage,
  type MomentReader,
  mailLanguage,
  momentFor,
} from '../../../../platform/mail/index.js';
import type { CalendarEntry } from '../calendar-entry.rules.js';
import type { Message } from './invitation.rules.js';

/** What the words of a mailed invitation are made of. */
export interface InvitationFacts {
  message: Message;
  /** Whether the event is new to the recipient. */
  isNew: boolean;
  reader: MomentReader;
  /** The sessions of the event that are to come, in order. */
  toCome: readonly { startsAt: Date }[];
}

interface Words {
  invitation: (title: string) => string;
  updated: (title: string) => string;
  changed: (title: string) => string;
  cancelled: (title: string) => string;
  newLink: (title: string) => string;
  /** How the calendar comes to know it. */
  takesAll: string;
  takesChange: string;
  takesOut: string;
  /** Of new links to join: why it comes, and how the calendar comes to know them. */
  linkIsNew: string;
  isOn: (title: string, when: string) => string;
  isOnInstead: (title: string, when: string, planned: string) => string;
  severalToCome: (title: string, count: number, next: string) => string;
  noneToCome: (title: string) => string;
  calledOff: (title: string, when: string) => string;
  gone: (title: string) => string;
  action: string;
  footer: (profile: string) => string;
}

/** The words of mail for calendars. */
export const INVITATION_WORDS: InEachLanguage<Words> = {
  en: {
    invitation: (title) => `Invitation: ${title}`,
    updated: (title) => `Updated: ${title}`,
    changed: (title) => `Changed: ${title}`,
    cancelled: (title) => `Cancelled: ${title}`,
    newLink: (title) => `New link to join: ${title}`,
    takesAll: 'Your calendar takes all of it from this mail.',
    takesChange: 'Your calendar takes the change from this mail.',
    takesOut: 'Your calendar takes it out by this mail.',
    linkIsNew:
      'Your own link to join is a new one, and the earlier ones do not work any more. Nothing else has changed. Your calendar takes the new link from this mail.',
    isOn: (title, when) => `“${title}” is on ${when}.`,
    isOnInstead: (title, when, planned) => `“${title}” is on ${when}, instead of ${planned}.`,
    severalToCome: (title, count, next) =>
      `“${title}” has ${count} sessions to come. The next one is on ${next}.`,
    noneToCome: (title) => `“${title}” has no more sessions.`,
    calledOff: (title, when) => `“${title}” on ${when} is called off.`,
    gone: (title) => `“${title}” is no longer in your calendar.`,
    action: 'How to join',
    footer: (profile) =>
      'Sessions come into your calendar by mail. If you would rather subscribe to an address that keeps your calendar ' +
      `up to date by itself, choose so on your profile: ${profile}`,
  },
  es: {
    invitation: (title) => `Invitación: ${title}`,
    updated: (title) => `Actualización: ${title}`,
    changed: (title) => `Cambio: ${title}`,
    cancelled: (title) => `Cancelación: ${title}`,
    newLink: (title) => `Nuevo enlace para entrar: ${title}`,
    takesAll: 'Su calendario lo toma todo de este correo.',
    takesChange: 'Su calendario toma el cambio de este correo.',
    takesOut: 'Con este correo, su calendario lo elimina.',
    linkIsNew:
      'Su enlace personal para entrar es nuevo y los anteriores ya no sirven. No ha cambiado nada más. Su calendario toma el nuevo enlace de este correo.',
    isOn: (title, when) => `«${title}» será el ${when}.`,
    isOnInstead: (title, when, planned) => `«${title}» será el ${when}, en lugar del ${planned}.`,
    severalToCome: (title, count, next) =>
      `Quedan ${count} sesiones de «${title}». La próxima será el ${next}.`,
    noneToCome: (title) => `«${title}» no tiene más sesiones.`,
    calledOff: (title, when) => `Se cancela «${title}» del ${when}.`,
    gone: (title) => `«${title}» ya no está en su calendario.`,
    action: 'Cómo entrar',
    footer: (profile) =>
      'Las sesiones llegan a su calendario por correo. Si prefiere suscribirse a una dirección que lo mantenga al día ' +
      `por sí sola, elíjalo en su perfil: ${profile}`,
  },
};

/** Subject and paragraphs of a mailed invitation, for whoever reads the mail and not the calendar. */
export function invitationWords(facts: InvitationFacts): { subject: string; paragraphs: string[] } {
  const { message, isNew, reader } = facts;
  const words = wordsFor(reader);
  const title = message.entries[0]?.title ?? '';
  if (message.method === 'CANCEL')
    return { subject: words.cancelled(title), paragraphs: [...goneOf(facts, title), words.takesOut] };
  if (!message.whole) {
    const changes = message.entries.map((entry) => changeOf(entry, reader));
    return { subject: words.changed(title), paragraphs: [...changes, words.takesChange] };
  }
  if (message.linksOnly && !isNew)
    return { subject: words.newLink(title), paragraphs: [words.linkIsNew, comingOf(facts, title)] };
  return {
    subject: isNew ? words.invitation(title) : words.updated(title),
    paragraphs: [comingOf(facts, title), words.takesAll],
  };
}

function wordsFor({ language }: MomentReader): Words {
  return INVITATION_WORDS[mailLanguage(language)];
}

function goneOf({ message, reader }: InvitationFacts, title: string): string[] {
  const words = wordsFor(reader);
  // An event as a whole also goes from whoever leaves; then nothing is called off.
  if (message.whole && !message.entries[0]?.cancelled) return [words.gone(title)];
  return message.entries.map(({ start }) => words.calledOff(title, momentFor(start, reader)));
}

function changeOf({ title, start, occurrence }: CalendarEntry, reader: MomentReader): string {
  const words = wordsFor(reader);
  const when = momentFor(start, reader);
  const isMoved = occurrence && occurrence.getTime() !== start.getTime();
  return isMoved ? words.isOnInstead(title, when, momentFor(occurrence, reader)) : words.isOn(title, when);
}

function comingOf({ toCome, reader }: InvitationFacts, title: string): string {
  const words = wordsFor(reader);
  const [next, ...others] = toCome;
  if (!next) return words.noneToCome(title);
  const on = momentFor(next.startsAt, reader);
  return others.length === 0 ? words.isOn(title, on) : words.severalToCome(title, toCome.length, on);
}
