import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attendanceCommands } from './attendance.cli.js';
import { utf16, Z1, Z4 } from './report.factory.js';

// Every shape of report that a meeting tool was seen to write, as a file on disk and through the command: what the
// parts do one by one is tested beside them.

const [preview] = attendanceCommands;
const DENVER = [
  '--start=2026-03-04T19:00:00Z',
  '--end=2026-03-04T20:00:00Z',
  '--zone=America/Denver',
] as const;
const BERLIN = [...DENVER.slice(0, 2), '--zone=Europe/Berlin'];
const NOON = '03/04/2026 12:00:00 PM,03/04/2026 12:30:00 PM';
const NAMED = '"Mar 4, 2026 12:00:00","Mar 4, 2026 12:30:00"';
const MEETING = 'Rounds,Meeting,812,Hub,h@example.org,03/04/2026 11:40:00 AM,03/04/2026 01:05:00 PM,2,85';
const TEAMS_ENGLISH = [
  '1. Summary',
  'Start time\t3/4/26, 11:55:00 AM',
  '',
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'Ana Vega\t3/4/26, 12:00:00 PM\t3/4/26, 1:00:00 PM\t30m\tana@example.org\tana@example.org\tPresenter',
  '',
  '3. In-Meeting Activities',
  'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
  'Ana Vega\t3/4/26, 12:00:00\u202fPM\t3/4/26, 12:30:00\u202fPM\t30m 0s\tana@example.org\tPresenter',
];
const TEAMS_GERMAN = [
  '1. Zusammenfassung',
  'Startzeit\t04.03.26, 19:55:00',
  '',
  '2. Teilnehmer',
  'Name\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle',
  'Ana Vega (Extern)\t04.03.26, 20:00:00\t04.03.26, 21:00:00\t30 Min. 0 Sek.\tana@example.org\tana@example.org\tTeilnehmer',
  '',
  '3. Aktivitäten während der Besprechung',
  'Name\tBeitrittszeit\tVerlassenszeit\tDauer\tE-Mail\tRolle',
  'Ana Vega (Extern)\t04.03.26, 20:00:00\t04.03.26, 20:30:00\t30 Min. 0 Sek.\tana@example.org\tTeilnehmer',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attendance-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Answer {
  format: string;
  dateOrder: string;
  people: {
    name: string;
    email: string | null;
    seconds: number | null;
    minutes: number | null;
    flags: string[];
  }[];
  problems: { line: number; code: string; message: string }[];
}

async function read(lines: string[], options: readonly string[] = DENVER, encode = utf8): Promise<Answer> {
  const path = join(folder, 'report');
  writeFileSync(path, encode(`${lines.join('\n')}\n`));
  return (await preview!.run([path, ...options])) as Answer;
}

const utf8 = (text: string): Buffer => Buffer.from(text);
const bigEnd = (text: string): Buffer => utf16(text, { big: true });
const zoom = (...rows: string[]) => read([Z1, ...rows]);

describe('attendance preview reads Ana’s half hour from', () => {
  it.each<[string, string, string, string[]]>([
    ['Z1', 'Z1', 'mdy', [Z1.replace(',Guest', ''), `Ana Vega,ana@example.org,${NOON},31`]],
    [
      'Z1 with guest and consent',
      'Z1',
      'mdy',
      [`${Z1},Recording Consent`, `Ana Vega,ana@example.org,${NOON},31,No,Y`],
    ],
    [
      'Z2',
      'Z2',
      'mdy',
      [
        'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
        '812 3456 7890,"Rounds, March",03/04/2026 11:40:00 AM,03/04/2026 01:05:00 PM,h@example.org,85,2,',
        ',,,,',
        Z1,
        `Ana Vega,ana@example.org,${NOON},31,No`,
      ],
    ],
    ['Z4', 'Z4', 'mdy', [Z4, `Ana Vega,ana@example.org,${NOON},31,No,OK,No`]],
    [
      'Z5 with a host',
      'Z5',
      'named',
      [
        'Topic,ID,Host,Duration (minutes),Start time,End time,Participants',
        'Rounds,812,Hub,85,"Mar 4, 2026 11:40:00","Mar 4, 2026 13:05:00",2',
        '',
        Z4,
        `Ana Vega,ana@example.org,${NAMED},31,No,,No`,
      ],
    ],
    [
      'Z5 without one',
      'Z5',
      'mdy',
      [
        'Topic,ID,Duration (minutes),Start time,End time,Participants',
        'Rounds,812,85,"03/04/2026 11:40:00 AM","03/04/2026 01:05:00 PM",2',
        Z4,
        `Ana Vega,ana@example.org,${NOON},31,No,,No`,
      ],
    ],
    [
      'Z6, two columns of duration',
      'Z6',
      'mdy',
      [
        `Topic,Type,ID,Host name,Host email,Start time,End time,Participants,Duration (minutes),${Z4}`,
        `${MEETING},Ana Vega,ana@example.org,${NOON},31,No,,No`,
      ],
    ],
    [
      'Z7, Italian',
      'Z7',
      'mdy',
      [
        'Nome (nome originale),E-mail,Ora di ingresso,Ora di uscita,Durata (minuti),Guest,Risposta alla dichiarazione sulla registrazione,In sala d’attesa',
        `Ana Vega,ana@example.org,${NOON},31,Sì,,No`,
      ],
    ],
    [
      'Z7, German',
      'Z7',
      'mdy',
      [
        'Name (ursprünglicher Name),E-Mail,Beitrittszeit,Austrittszeit,Dauer (Minuten),Gast,Im Warteraum',
        `Ana Vega,ana@example.org,${NOON},31,Nein,Nein`,
      ],
    ],
    [
      'a webinar',
      'W',
      'mdy',
      [
        'Attendee Report',
        'Attendee Details',
        'Attended,User Name (Original Name),First Name,Last Name,Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name',
        `Yes,Ana Vega,Ana,Vega,ana@example.org,${NOON},31,Yes,United States`,
      ],
    ],
  ])('%s', async (_, format, dateOrder, lines) => {
    expect(await read(lines)).toMatchObject({
      format,
      dateOrder,
      people: [{ name: 'Ana Vega', email: 'ana@example.org', seconds: 1800, minutes: 30, flags: [] }],
      problems: [],
    });
  });

  it.each<[string, string, string[], readonly string[], (text: string) => Buffer]>([
    ['English, little end first', 'mdy', TEAMS_ENGLISH, DENVER, utf16],
    ['English, big end first', 'mdy', TEAMS_ENGLISH, DENVER, bigEnd],
    ['German, little end first', 'dmy', TEAMS_GERMAN, BERLIN, utf16],
    ['German, big end first', 'dmy', TEAMS_GERMAN, BERLIN, bigEnd],
  ])('Teams in UTF-16: %s', async (_, dateOrder, lines, options, encode) => {
    expect(await read(lines, options, encode)).toMatchObject({
      format: 'TEAMS',
      dateOrder,
      people: [{ name: 'Ana Vega', email: 'ana@example.org', seconds: 1800, minutes: 30, flags: [] }],
      problems: [],
    });
  });

  it('Z3 never: who has no times has unknown minutes, and no zero', async () => {
    const unique = [
      'Name (Original Name),User Email,Total Duration (Minutes),Guest',
      'Ana Vega,ana@example.org,31,No',
    ];
    expect(await read(unique)).toMatchObject({
      format: 'Z3',
      people: [{ seconds: null, minutes: null, flags: ['no_times'] }],
    });
  });
});

describe('attendance preview takes in its stride', () => {
  const half = `ana@example.org,${NOON},31,No`;
  it.each<[string, string[], object]>([
    ['NUL bytes', [`A\0na\0 Vega,${half}`], { name: 'Ana Vega', seconds: 1800, flags: [] }],
    [
      'zero-width characters',
      [`Ana\u200b Vega,\u200b${half}`],
      { email: 'ana@example.org', seconds: 1800, flags: [] },
    ],
    ['a blank e-mail', [`Ana Vega,,${NOON},31,No`], { email: null, seconds: 1800, flags: ['name_only'] }],
    ['a marker of the tool', [`"Ana Vega (Host, me)",${half}`], { name: 'Ana Vega', flags: [] }],
    ['a marker for who is unverified', [`Ana Vega (Unverified),${half}`], { name: 'Ana Vega', flags: [] }],
    ['a name within a name', [`Ana (Vega (RN)),${half}`], { name: 'Ana', flags: ['renamed'] }],
    [
      'a rename in mid-session',
      [`Ana Vega,${half}`, 'Dr. Vega,ana@example.org,03/04/2026 12:30:00 PM,03/04/2026 12:40:00 PM,10,No'],
      { seconds: 2400, flags: ['renamed'] },
    ],
    ['a telephone caller', [`1303****123,,${NOON},31,No`], { seconds: 1800, flags: ['name_only', 'phone'] }],
    ['two devices', [`Ana Vega,${half}`, `Ana iPad,${half}`], { seconds: 1800, flags: ['overlap_merged'] }],
    [
      'coming back',
      [`Ana Vega,${half}`, 'Ana Vega,ana@example.org,03/04/2026 12:40:00 PM,03/04/2026 12:50:00 PM,10,No'],
      { seconds: 2400, flags: ['rejoined'] },
    ],
    [
      'coming early',
      ['Ana Vega,ana@example.org,03/04/2026 11:50:00 AM,03/04/2026 12:30:00 PM,40,No'],
      { seconds: 1800, flags: ['clipped'] },
    ],
    [
      'a leave before its join',
      ['Ana Vega,ana@example.org,03/04/2026 12:30:00 PM,03/04/2026 12:00:00 PM,-30,No'],
      { seconds: null, minutes: null, flags: ['no_times', 'negative_interval'] },
    ],
    [
      'no usable times',
      ['Ana Vega,ana@example.org,--,--,0,No'],
      { seconds: null, minutes: null, flags: ['no_times'] },
    ],
    [
      '20 seconds told as a minute',
      ['Ana Vega,ana@example.org,03/04/2026 12:00:00 PM,03/04/2026 12:00:20 PM,1,No'],
      { seconds: 20, minutes: 0.33, flags: [] },
    ],
  ])('%s', async (_, rows, expected) => {
    const { people } = await zoom(...rows);
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject(expected);
  });

  it('the waiting room, whose minutes do not count', async () => {
    const { people } = await read([Z4, `Ana Vega,ana@example.org,${NOON},31,No,,Yes`]);
    expect(people).toMatchObject([{ seconds: 0, minutes: 0, flags: ['waiting_room_excluded'] }]);
  });

  it('one name of several people, whom it keeps apart', async () => {
    const { people } = await zoom(
      `Ana Vega,a@example.org,${NOON},31,No`,
      `Ana Vega,b@example.org,${NOON},31,No`,
    );
    expect(people.map(({ email, seconds }) => [email, seconds])).toEqual([
      ['a@example.org', 1800],
      ['b@example.org', 1800],
    ]);
  });

  it('who registered for a webinar and did not come', async () => {
    const answer = await read([
      'Attendee Details',
      'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest',
      'No,Bo Li,bo@example.org,--,--,--,--',
    ]);
    expect(answer).toMatchObject({
      format: 'W',
      people: [{ seconds: null, flags: ['no_times'] }],
      problems: [],
    });
  });
});
