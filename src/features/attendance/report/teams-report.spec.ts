import { previewReport } from '../preview.rules.js';
import { inUtc, NOON_IN_DENVER, personNamed, utf16 } from '../report.factory.js';

const ENGLISH = [
  '1. Summary',
  'Meeting title\tResilience rounds',
  'Attended participants\t3',
  'Start time\t3/4/26, 11:55:00 AM',
  'End time\t3/4/26, 1:02:00 PM',
  'Meeting duration\t1h 7m',
  'Average attendance time\t40m 2s',
  '',
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'Ana Vega\t3/4/26, 11:55:00 AM\t3/4/26, 1:00:00 PM\t45m 3s\tAna@example.org\tana@example.org\tOrganizer',
  'Ben Okoro (External)\t3/4/26, 12:10:00 PM\t3/4/26, 12:31:07 PM\t21m 7s\t\t\tPresenter',
  'Cy Hill (Unverified)\t3/4/26, 12:10:00 PM\t3/4/26, 12:11:00 PM\t1m\t\t\tAttendee',
  '',
  '3. In-Meeting Activities',
  'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
  'Ana Vega\t3/4/26, 11:55:00 AM\t3/4/26, 12:20:00 PM\t25m\tAna@example.org\tOrganizer',
  'Ana Vega\t3/4/26, 12:40:00 PM\t3/4/26, 1:00:00 PM\t20m 3s\tAna@example.org\tOrganizer',
  'Ben Okoro (External)\t3/4/26, 12:10:00 PM\t3/4/26, 12:31:07 PM\t21m 7s\t\tPresenter',
  '',
  '4. Engagement',
  'Name\tReactions',
  'Ana Vega\t3',
];

function preview(lines: string[], zone = 'America/Denver', encode = (text: string) => utf16(text)) {
  return previewReport(encode(lines.join('\r\n')), { ...NOON_IN_DENVER, zone });
}

describe('Teams attendance reports', () => {
  it('take presence from the activities, not from first join to last leave', () => {
    const found = preview(ENGLISH);
    expect(found).toMatchObject({ format: 'TEAMS', dateOrder: 'mdy' });
    expect(inUtc(personNamed(found, 'Ana Vega'))).toEqual(['19:00:00–19:20:00', '19:40:00–20:00:00']);
    expect(personNamed(found, 'Ana Vega')).toMatchObject({
      email: 'ana@example.org',
      seconds: 2400,
      flags: ['rejoined', 'clipped'],
    });
    expect(personNamed(found, 'Ben Okoro')).toMatchObject({
      email: null,
      seconds: 1267,
      flags: ['name_only'],
    });
  });

  it('keep who stands among the participants only, without times', () => {
    const found = preview(ENGLISH);
    expect(personNamed(found, 'Cy Hill')).toMatchObject({ seconds: null, flags: ['name_only', 'no_times'] });
    expect(found.people).toHaveLength(3);
    expect(found.problems).toMatchObject([{ line: 13, code: 'missing_time' }]);
  });

  it.each([
    ['UTF-16, big end first', (text: string) => utf16(text, { big: true })],
    ['UTF-16 without a mark', (text: string) => utf16(text, { mark: false })],
    ['UTF-8', (text: string) => Buffer.from(text)],
  ])('are read from %s', (_, encode) => {
    expect(preview(ENGLISH, 'America/Denver', encode)).toEqual(preview(ENGLISH));
  });

  it('have a narrow unbreakable blank before PM', () => {
    const narrow = ENGLISH.map((line) => line.replaceAll(' AM', '\u202fAM').replaceAll(' PM', '\u202fPM'));
    expect(preview(narrow)).toEqual(preview(ENGLISH));
  });

  it('are told day first by one date past the twelfth, 14/11/22', () => {
    const found = previewReport(
      utf16(
        [
          '1. Summary',
          'Start time\t14/11/22, 09:29:07',
          '2. Participants',
          'Name\tFirst join\tLast leave\tIn-meeting duration\tEmail\tRole',
          'Ana Vega\t14/11/22, 09:29:07\t14/11/22, 10:29:07\t1h\tana@example.org\tOrganiser',
          '3. In-Meeting activities',
          'Name\tJoin time\tLeave time\tDuration\tEmail\tRole',
          'Ana Vega\t14/11/22, 09:29:07\t14/11/22, 10:29:07\t1h\tana@example.org\tOrganiser',
        ].join('\n'),
      ),
      {
        start: new Date('2022-11-14T09:00:00Z'),
        end: new Date('2022-11-14T10:00:00Z'),
        zone: 'Europe/London',
      },
    );
    expect(found).toMatchObject({ format: 'TEAMS', dateOrder: 'dmy', problems: [] });
    expect(personNamed(found, 'Ana Vega').seconds).toBe(30 * 60 + 53);
  });

  it.each([
    ['Beitrittszeit', 'Verlassenszeit'],
    ['Beitreten', 'Verlassen'],
    ['Zeitpunkt des Beitritts', 'Zeitpunkt des Verlassens'],
    ['Teilnahmezeit', 'Austrittszeit'],
    ['Zeitpunkt der Teilnahme', 'Zeitpunkt des Austritts'],
    ['Betreten um', 'Verlassen um'],
  ])('are read in German, with %s and %s', (join, leave) => {
    const found = preview(
      [
        '1. Zusammenfassung',
        'Titel der Besprechung\tResilienz',
        'Anwesende Teilnehmer\t1',
        'Startzeit\t04.03.26, 19:55:00',
        'Dauer der Besprechung\t59 Min. 0 Sek.',
        '',
        '2. Teilnehmer',
        'Name\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle',
        'Jörg Maier (Extern)\t04.03.26, 20:00:00\t04.03.26, 20:59:00\t59 Min. 0 Sek.\tjoerg@example.de\tjoerg@example.de\tTeilnehmer',
        '',
        '3. Aktivitäten während der Besprechung',
        `Name\t${join}\t${leave}\tDauer\tE-Mail\tRolle`,
        'Jörg Maier (Extern)\t04.03.26, 20:00:00\t04.03.26, 20:59:00\t59 Min. 0 Sek.\tjoerg@example.de\tTeilnehmer',
      ],
      'Europe/Berlin',
    );
    expect(found).toMatchObject({ format: 'TEAMS', dateOrder: 'dmy', problems: [] });
    expect(personNamed(found, 'Jörg Maier')).toMatchObject({
      email: 'joerg@example.de',
      seconds: 3540,
      flags: [],
    });
  });

  it('give a row without an e-mail that of the one participant of the same name', () => {
    const lines = ENGLISH.map((line) => line.replace('20m 3s\tAna@example.org', '20m 3s\t'));
    expect(personNamed(preview(lines), 'Ana Vega')).toMatchObject({
      email: 'ana@example.org',
      seconds: 2400,
    });
  });

  it('leave a row without an e-mail alone where two participants have its name', () => {
    const lines = ENGLISH.map((line) => line.replace('20m 3s\tAna@example.org', '20m 3s\t'));
    lines.splice(
      11,
      0,
      'Ana Vega\t3/4/26, 12:40:00 PM\t3/4/26, 1:00:00 PM\t20m 3s\tother@example.org\t\tAttendee',
    );
    const people = preview(lines).people.filter(({ name }) => name === 'Ana Vega');
    expect(people.map(({ email, seconds }) => [email, seconds])).toEqual([
      ['other@example.org', null],
      ['ana@example.org', 1200],
      [null, 1200],
    ]);
  });

  it('without activities know nobody’s minutes', () => {
    const found = preview(ENGLISH.slice(0, 13));
    expect(found.people.every(({ seconds }) => seconds === null)).toBe(true);
    expect(found.problems).toMatchObject([{ line: 10, code: 'no_times' }]);
  });

  it('take a quotation mark at the start of a name literally', () => {
    const lines = ENGLISH.map((line) => line.replace('Ben Okoro', '"Ben Okoro'));
    expect(personNamed(preview(lines), '"Ben Okoro').seconds).toBe(1267);
  });

  it('are read in the older form, one table below a summary', () => {
    const found = preview([
      'Meeting Summary',
      'Total Number of Participants\t1',
      'Meeting Start Time\t3/4/2026, 11:55:00 AM',
      '',
      'Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)',
      'Ana Vega\t3/4/2026, 12:00:00 PM\t3/4/2026, 12:30:00 PM\t30m\tana@example.org\tAttendee\tana@example.org',
    ]);
    expect(found.format).toBe('TEAMS');
    expect(personNamed(found, 'Ana Vega').seconds).toBe(1800);
  });
});
