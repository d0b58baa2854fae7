import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';

/** An entry as a calendar program shows it. */
export interface ReadEntry {
  start: string;
  end: string;
  title: string;
  status: string;
}

/** The components of a calendar, with its own time zones in force. */
export function parsedCalendar(text: string): ICAL.Component {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar;
}

/** What ical.js makes of a calendar: every occurrence, with the overrides in their places. It reads the VTIMEZONEs. */
function byIcalJs(text: string): ReadEntry[] {
  const all = parsedCalendar(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event, { exceptions: [] }));
  const read: ReadEntry[] = [];
  for (const event of all.filter((e) => !e.isRecurrenceException())) {
    if (!event.isRecurring()) {
      read.push(told(event, event.startDate, event.endDate));
      continue;
    }
    for (const other of all) {
      if (other.uid === event.uid && other.isRecurrenceException()) event.relateException(other);
    }
    const occurrences = event.iterator();
    for (let at = occurrences.next(); at; at = occurrences.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(at);
      read.push(told(item, startDate, endDate));
    }
  }
  return sorted(read);
}

function told(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): ReadEntry {
  return {
    start: start.toJSDate().toISOString(),
    end: end.toJSDate().toISOString(),
    title: event.summary,
    status: String(event.component.getFirstPropertyValue('status')),
  };
}

const FROM = new Date('2000-01-01T00:00:00Z');
const TO = new Date('2040-01-01T00:00:00Z');

/** What node-ical makes of it. It goes by the names of the zones, and the time-zone data of the machine. */
function byNodeIcal(text: string): ReadEntry[] {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  );
  return sorted(
    events
      .flatMap((event) => nodeIcal.expandRecurringEvent(event, { from: FROM, to: TO }))
      .map(({ start, end, summary, event }) => ({
        start: start.toISOString(),
        end: end.toISOString(),
        title: typeof summary === 'string' ? summary : String(summary.val),
        status: String(event.status),
      })),
  );
}

function sorted(read: ReadEntry[]): ReadEntry[] {
  return read.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Two programs that have nothing in common in how they read calendars. */
export const CALENDAR_READERS: readonly [name: string, read: (text: string) => ReadEntry[]][] = [
  ['ical.js', byIcalJs],
  ['node-ical', byNodeIcal],
];

/** What a calendar says, as both readers read it. Throws where they do not agree. */
export function readCalendar(text: string): ReadEntry[] {
  const [first = [], second = []] = CALENDAR_READERS.map(([, read]) => read(text));
  if (JSON.stringify(first) !== JSON.stringify(second))
    throw new Error(`Read differently:\n${JSON.stringify(first)}\n${JSON.stringify(second)}`);
  return first;
}

/** The logical lines of a calendar: those that were folded are whole again. */
export function linesOfCalendar(text: string): string[] {
  return text.replace(/\r\n /g, '').split('\r\n');
}

interface Kept {
  sequence: number;
  component: ICAL.Component;
}

/**
 * A calendar that takes invitations from mail, as RFC 5546 has it: by UID and SEQUENCE, so that neither order nor
 * repetition matters.
 */
export class MailedCalendar {
  private readonly zones = new Map<string, ICAL.Component>();
  private readonly wholes = new Map<string, Kept & { gone: boolean }>();
  private readonly parts = new Map<string, Map<string, Kept>>();

  /** Takes a message; what is older than what it knows is left aside. */
  take(text: string): void {
    const calendar = parsedCalendar(text);
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
      this.zones.set(String(zone.getFirstPropertyValue('tzid')), zone);
    const gone = calendar.getFirstPropertyValue('method') === 'CANCEL';
    for (const component of calendar.getAllSubcomponents('vevent')) {
      const uid = String(component.getFirstPropertyValue('uid'));
      const sequence = Number(component.getFirstPropertyValue('sequence'));
      const at = component.getFirstPropertyValue('recurrence-id') as ICAL.Time | null;
      if (at) this.takePart(uid, at.toJSDate().toISOString(), { sequence, component });
      else this.takeWhole(uid, { sequence, component, gone });
    }
  }

  /** What it shows: what is called off is gone. */
  shown(): ReadEntry[] {
    const calendar = new ICAL.Component('vcalendar');
    for (const zone of this.zones.values()) calendar.addSubcomponent(zone);
    for (const [uid, { component, gone }] of this.wholes) {
      if (gone) continue;
      calendar.addSubcomponent(component);
      for (const part of this.parts.get(uid)?.values() ?? []) calendar.addSubcomponent(part.component);
    }
    return readCalendar(calendar.toString()).filter(({ status }) => status !== 'CANCELLED');
  }

  private takeWhole(uid: string, whole: Kept & { gone: boolean }): void {
    const known = this.wholes.get(uid);
    if (known && known.sequence > whole.sequence) return;
    this.wholes.set(uid, whole);
    const parts = this.parts.get(uid) ?? new Map<string, Kept>();
    for (const [at, part] of parts) if (part.sequence <= whole.sequence) parts.delete(at);
    this.parts.set(uid, parts);
  }

  private takePart(uid: string, at: string, part: Kept): void {
    const parts = this.parts.get(uid) ?? new Map<string, Kept>();
    const least = Math.max(this.wholes.get(uid)?.sequence ?? 0, parts.get(at)?.sequence ?? 0);
    if (part.sequence >= least) parts.set(at, part);
    this.parts.set(uid, parts);
  }
}
