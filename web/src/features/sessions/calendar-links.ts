/** What a calendar is told of one session. */
export interface CalendarSession {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

// Of a session in a calendar only its page on this site is told, never where the meeting is: whoever reads the calendar
// comes in by their own link, and a meeting that moves does not leave an old address behind.
const pageOf = ({ id }: CalendarSession, origin: string) => `${origin}/sessions/${id}`;
const basic = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Where Google's calendar offers to take a session in. */
export function googleEvent(session: CalendarSession, origin: string): string {
  const page = pageOf(session, origin);
  return `https://calendar.google.com/calendar/render?${new URLSearchParams({
    action: 'TEMPLATE',
    text: session.title,
    dates: `${basic(session.startsAt)}/${basic(session.endsAt)}`,
    details: page,
    location: page,
  })}`;
}

/** Where Outlook on the web offers to take a session in. */
export function outlookEvent(session: CalendarSession, origin: string): string {
  const page = pageOf(session, origin);
  return `https://outlook.office.com/calendar/deeplink/compose?${new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: session.title,
    startdt: new Date(session.startsAt).toISOString(),
    enddt: new Date(session.endsAt).toISOString(),
    body: page,
    location: page,
  })}`;
}

/** A session as a file for calendar programs (RFC 5545), made at an instant in milliseconds. */
export function calendarFile(session: CalendarSession, origin: string, now: number): string {
  const page = pageOf(session, origin);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Spokewell//Sessions//EN',
    'BEGIN:VEVENT',
    `UID:copy-${session.id}@${new URL(origin).hostname}`,
    `DTSTAMP:${basic(new Date(now).toISOString())}`,
    `DTSTART:${basic(session.startsAt)}`,
    `DTEND:${basic(session.endsAt)}`,
    `SUMMARY:${escaped(session.title)}`,
    `URL:${page}`,
    `LOCATION:${escaped(page)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

// No line is longer than 75 octets; the next begins with a space, which counts.
function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      lines.push(now);
      now = ' ';
      octets = 1;
    }
    now += letter;
    octets += size;
  }
  return [...lines, now].join('\r\n');
}

/** The ways to subscribe to a calendar's address: by the device's own program, in Google's calendar, in Outlook. */
export function subscriptions(url: string, name: string) {
  const webcal = url.replace(/^https?:/, 'webcal:');
  return {
    device: webcal,
    google: `https://calendar.google.com/calendar/render?${new URLSearchParams({ cid: webcal })}`,
    outlook: `https://outlook.office.com/calendar/addfromweb?${new URLSearchParams({ url, name })}`,
  };
}
