import { DateTime } from 'luxon';
import type { CalendarEntry } from '../calendar-entry.rules.js';
import type { Message } from './invitation.rules.js';

/** What the words of a mailed invitation are made of. */
export interface InvitationFacts {
  message: Message;
  /** Whether the recipient's calendar hears of the event for the first time. */
  isFirst: boolean;
  /** The recipient's zone, in which times are shown. */
  zone: string;
  /** The sessions of the event that are to come, in order. */
  toCome: readonly { startsAt: Date }[];
}

/** Subject and paragraphs of a mailed invitation, for whoever reads the mail and not the calendar. */
export function invitationWords(facts: InvitationFacts): { subject: string; paragraphs: string[] } {
  const { message, isFirst } = facts;
  const title = message.entries[0]?.title ?? '';
  if (message.method === 'CANCEL') return cancelled(facts, title);
  if (!message.whole)
    return {
      subject: `Changed: ${title}`,
      paragraphs: [
        ...message.entries.map((entry) => changed(entry, facts.zone)),
        'Your calendar takes the change from this mail.',
      ],
    };
  return {
    subject: `${isFirst ? 'Invitation' : 'Updated'}: ${title}`,
    paragraphs: [...coming(facts, title), 'Your calendar takes all of it from this mail.'],
  };
}

function cancelled({ message, zone }: InvitationFacts, title: string) {
  const days = message.entries.map(({ start }) => when(start, zone));
  const gone = 'Your calendar takes it out by this mail.';
  const said = message.whole
    ? [`“${title}” is no longer in your calendar.`]
    : days.map((day) => `“${title}” on ${day} is called off.`);
  return { subject: `Cancelled: ${title}`, paragraphs: [...said, gone] };
}

function changed({ title, start, occurrence }: CalendarEntry, zone: string): string {
  const planned = occurrence && occurrence.getTime() !== start.getTime();
  const instead = planned ? `, instead of ${when(occurrence, zone)}` : '';
  return `“${title}” is on ${when(start, zone)}${instead}.`;
}

function coming({ toCome, zone }: InvitationFacts, title: string): string[] {
  const [next, ...others] = toCome;
  if (!next) return [`“${title}” has no more sessions.`];
  const on = when(next.startsAt, zone);
  if (others.length === 0) return [`“${title}” is on ${on}.`];
  return [`“${title}” has ${toCome.length} sessions to come. The next one is on ${on}.`];
}

function when(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).setLocale('en').toFormat("cccc, d LLLL yyyy 'at' HH:mm ZZZZ");
}
