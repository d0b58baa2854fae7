import { calendarFile, googleEvent, outlookEvent, subscriptions } from './calendar-links.js';

const SESSION = {
  id: '018f2e3c-0000-7000-8000-000000000001',
  title: 'Rounds; sleep, shift work & naps – with a title that goes on for longer than one line may be',
  startsAt: '2026-03-04T19:00:00.000Z',
  endsAt: '2026-03-04T20:00:00.000Z',
};
const SITE = 'https://hub.example';

describe('adding a session to a calendar', () => {
  it('tells Google and Outlook its times and its page', () => {
    const google = new URL(googleEvent(SESSION, SITE)).searchParams;
    expect(google.get('dates')).toBe('20260304T190000Z/20260304T200000Z');
    expect(google.get('text')).toBe(SESSION.title);
    expect(google.get('location')).toBe(`${SITE}/sessions/${SESSION.id}`);
    const outlook = new URL(outlookEvent(SESSION, SITE)).searchParams;
    expect(outlook.get('startdt')).toBe('2026-03-04T19:00:00.000Z');
    expect(outlook.get('subject')).toBe(SESSION.title);
  });

  it('makes a file whose lines are escaped, folded and ended as the standard wants', () => {
    const file = calendarFile(SESSION, SITE, Date.parse('2026-03-01T00:00:00Z'));
    for (const line of file.split('\r\n')) {
      expect(line).not.toContain('\n');
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(file.replaceAll('\r\n ', '')).toContain('SUMMARY:Rounds\\; sleep\\, shift work & naps – with');
    expect(file).toContain('DTSTAMP:20260301T000000Z\r\n');
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

it('subscribes by the device, by Google and by Outlook', () => {
  const { device, google, outlook } = subscriptions('https://hub.example/calendar/a.ics', 'Spring & more');
  expect(device).toBe('webcal://hub.example/calendar/a.ics');
  expect(new URL(google).searchParams.get('cid')).toBe(device);
  expect(new URL(outlook).searchParams.get('name')).toBe('Spring & more');
});
