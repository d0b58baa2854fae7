import { inUtc, personNamed, previewOfLines, Z1, Z4 } from '../report.factory.js';

const Z2_PREAMBLE = [
  'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
  '812 3456 7890,Resilience rounds,03/04/2026 11:40:00 AM,03/04/2026 01:05:00 PM,host@example.org,85,2',
];
const Z5_PREAMBLE = [
  'Topic,ID,Host,Duration (minutes),Start time,End time,Participants',
  'Resilience rounds,812 3456 7890,Hub Host,85,"Mar 4, 2026 11:40:00","Mar 4, 2026 13:05:00",2',
];
const Z6 =
  'Topic,Type,ID,Host name,Host email,Start time,End time,Participants,Duration (minutes),Total participant minutes,' +
  'Creation time,Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room';

describe('Zoom meeting reports', () => {
  it('Z1: a row per join', () => {
    const preview = previewOfLines([
      Z1,
      'Ana Vega,ana@example.org,03/04/2026 12:00:00 PM,03/04/2026 12:30:00 PM,30,No',
      'Ben Okoro,ben@example.org,03/04/2026 12:10:05 PM,03/04/2026 01:00:00 PM,50,Yes',
    ]);
    expect(preview).toMatchObject({ format: 'Z1', dateOrder: 'mdy', problems: [] });
    expect(
      preview.people.map(({ name, email, seconds, minutes, flags }) => [
        name,
        email,
        seconds,
        minutes,
        flags,
      ]),
    ).toEqual([
      ['Ana Vega', 'ana@example.org', 1800, 30, []],
      ['Ben Okoro', 'ben@example.org', 2995, 49.92, []],
    ]);
  });

  it('Z1 with a column of recording consent', () => {
    const preview = previewOfLines([
      `${Z1},Recording Consent`,
      'Ana Vega,ana@example.org,03/04/2026 12:00:00 PM,03/04/2026 12:30:00 PM,30,No,Y',
    ]);
    expect(preview.format).toBe('Z1');
  });

  it.each(['', ',,,,', ',,,,,,'])('Z2: a preamble, a row of "%s", then the table', (gap) => {
    const preview = previewOfLines([
      ...Z2_PREAMBLE,
      gap,
      Z1,
      'Ana Vega,ana@example.org,03/04/2026 12:00:00 PM,03/04/2026 12:30:00 PM,30,No',
      'Ben Okoro,ben@example.org,03/04/2026 12:30:00 PM,03/04/2026 12:10:00 PM,-20,No',
    ]);
    expect(preview.format).toBe('Z2');
    expect(preview.people.map(({ name }) => name)).toEqual(['Ana Vega', 'Ben Okoro']);
    expect(preview.problems).toMatchObject([{ line: 6, code: 'negative_interval' }]);
  });

  it('Z3: unique users without times are unknown, not zero', () => {
    const preview = previewOfLines([
      'Name (Original Name),User Email,Total Duration (Minutes),Guest',
      'Ana Vega,ana@example.org,58,No',
      'Guest One,,12,Yes',
    ]);
    expect(preview.format).toBe('Z3');
    expect(preview.people).toMatchObject([
      { name: 'Ana Vega', seconds: null, minutes: null, intervals: [], flags: ['no_times'] },
      { name: 'Guest One', seconds: null, minutes: null, intervals: [], flags: ['name_only', 'no_times'] },
    ]);
    expect(preview.problems).toMatchObject([{ line: 1, code: 'no_times' }]);
  });

  it('Z3 below the preamble of a meeting', () => {
    const preview = previewOfLines([
      ...Z2_PREAMBLE,
      '',
      'Name (Original Name),User Email,Total Duration (Minutes),Guest',
      'Ana Vega,ana@example.org,58,No',
    ]);
    expect(preview.format).toBe('Z3');
    expect(preview.people).toHaveLength(1);
  });

  it('Z4: the newer spelling, with the waiting room', () => {
    const preview = previewOfLines([
      Z4,
      'Ana Vega (Host),ana@example.org,03/04/2026 11:55:00 AM,03/04/2026 12:30:00 PM,35,No,,No',
      'Ben Okoro,,03/04/2026 11:58:00 AM,03/04/2026 12:01:00 PM,3,Yes,,Yes',
      'Ben Okoro,,03/04/2026 12:01:00 PM,03/04/2026 12:31:00 PM,30,Yes,OK,No',
    ]);
    expect(preview.format).toBe('Z4');
    expect(personNamed(preview, 'Ben Okoro')).toMatchObject({
      seconds: 1800,
      flags: ['name_only', 'waiting_room_excluded'],
    });
  });

  it('Z5: a preamble with written months, then the newer table', () => {
    const preview = previewOfLines([
      ...Z5_PREAMBLE,
      '',
      Z4,
      'Ana Vega,ana@example.org,"Mar 4, 2026 12:00:00","Mar 4, 2026 12:45:30",46,No,,No',
    ]);
    expect(preview).toMatchObject({ format: 'Z5', dateOrder: 'named' });
    expect(personNamed(preview, 'Ana Vega').seconds).toBe(2730);
  });

  it('Z6: the meeting repeated on every row, two columns of duration', () => {
    const meeting =
      'Rounds,Meeting,812,Hub Host,host@example.org,03/04/2026 11:40:00 AM,03/04/2026 01:05:00 PM,2,85,140,02/01/2026 09:00:00 AM';
    const preview = previewOfLines([
      Z6,
      `${meeting},Ana Vega,ana@example.org,03/04/2026 12:00:00 PM,03/04/2026 12:30:00 PM,30,No,No`,
      `${meeting},Ben Okoro,ben@example.org,03/04/2026 12:00:00 PM,03/04/2026 12:20:00 PM,20,No,No`,
    ]);
    expect(preview).toMatchObject({ format: 'Z6', problems: [] });
    expect(preview.people.map(({ name, email, seconds }) => [name, email, seconds])).toEqual([
      ['Ana Vega', 'ana@example.org', 1800],
      ['Ben Okoro', 'ben@example.org', 1200],
    ]);
  });

  it('Z6, older: the host’s name and e-mail under the participants’ own headings', () => {
    const preview = previewOfLines([
      'Topic,Meeting ID,User Name,User Email,Has Zoom Rooms?,Creation Time,Start Time,End Time,Duration (Minutes),' +
        'Participants,Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
      'Rounds,812,Hub Host,host@example.org,No,15/08/2022 01:27,04/03/2026 11:40,04/03/2026 13:05,85,2,' +
        'Ana Vega,ana@example.org,04/03/2026 12:00,04/03/2026 12:30,30,No',
    ]);
    expect(preview).toMatchObject({ format: 'Z6', dateOrder: 'dmy' });
    expect(personNamed(preview, 'Ana Vega')).toMatchObject({ email: 'ana@example.org', seconds: 1800 });
  });

  it('Z7: Italian headings and values, American dates', () => {
    const preview = previewOfLines([
      'Nome (nome originale),E-mail,Ora di ingresso,Ora di uscita,Durata (minuti),Guest,In sala d’attesa',
      'Ada Neri (Host),ada@example.it,03/04/2026 11:58:59 AM,03/04/2026 12:30:00 PM,32,No,No',
      'Elio Conti,,03/04/2026 11:55:00 AM,03/04/2026 12:05:00 PM,10,Sì,Sì',
    ]);
    expect(preview).toMatchObject({ format: 'Z7', dateOrder: 'mdy' });
    expect(personNamed(preview, 'Ada Neri').seconds).toBe(1800);
    expect(personNamed(preview, 'Elio Conti')).toMatchObject({
      seconds: 0,
      flags: ['name_only', 'waiting_room_excluded'],
    });
  });

  it('Z7: an Italian account report that repeats the meeting', () => {
    const preview = previewOfLines([
      'Argomento,Digita,ID,Nome organizzatore,E-mail organizzatore,Ora di inizio,Ora di fine,Partecipanti,' +
        'Durata (minuti),Nome (nome originale),E-mail,Ora di ingresso,Ora di uscita,Durata (minuti),Guest',
      'Rounds,Riunione,896,Hub Host,host@example.it,03/04/2026 11:54:02 AM,03/04/2026 01:37:29 PM,3,104,' +
        'Ada Neri,ada@example.it,03/04/2026 12:00:00 PM,03/04/2026 01:00:00 PM,60,No',
    ]);
    expect(preview.format).toBe('Z7');
    expect(preview.people).toMatchObject([{ name: 'Ada Neri', email: 'ada@example.it', seconds: 3600 }]);
  });

  it('Z7: Spanish below a Spanish preamble, parted by semicolons', () => {
    const preview = previewOfLines([
      'Tema;ID de la reunión;Duración (minutos);Participantes',
      'Rondas;812;60;1',
      '',
      'Nombre (nombre original);E-mail del usuario;Hora para unirse;Hora para salir;Duración (minutos);Invitado',
      'Ana Vega;ana@example.org;04/03/2026 12:00:00;04/03/2026 12:30:00;30;Sí',
    ]);
    expect(preview).toMatchObject({ format: 'Z7', dateOrder: 'dmy' });
    expect(personNamed(preview, 'Ana Vega').seconds).toBe(1800);
  });

  it('two reports put together by hand: a restarted meeting', () => {
    const row = (from: string, to: string) =>
      `Ana Vega,ana@example.org,03/04/2026 ${from},03/04/2026 ${to},1,No`;
    const preview = previewOfLines([
      ...Z2_PREAMBLE,
      '',
      Z1,
      row('12:00:00 PM', '12:20:00 PM'),
      '',
      ...Z2_PREAMBLE,
      '',
      Z1,
      row('12:30:00 PM', '01:00:00 PM'),
    ]);
    expect(preview.problems).toEqual([]);
    expect(preview.people).toHaveLength(1);
    expect(inUtc(personNamed(preview, 'Ana Vega'))).toEqual(['19:00:00–19:20:00', '19:30:00–20:00:00']);
  });
});

describe('Zoom webinar reports', () => {
  const lines = [
    'Attendee Report',
    'Report Generated:,"03/05/2026 09:12:45 AM"',
    'Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,Unique Viewers',
    '"Resilience rounds","812 3456 7890","03/04/2026 11:50:00 AM","75","4","3"',
    'Host Details',
    'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name',
    '"Yes","Hub Host","host@example.org","03/04/2026 11:50:00 AM","03/04/2026 01:05:00 PM","75","No","United States"',
    'Panelist Details',
    'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name',
    '"Yes","Dr. Lin","lin@example.org","03/04/2026 12:00:00 PM","03/04/2026 12:40:00 PM","40","No","United States"',
    'Attendee Details',
    'Attended,User Name (Original Name),First Name,Last Name,Email,Role,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name',
    'Yes,Ana V (Ana Vega),Ana,Vega,ana@example.org,Nurse,02/13/2026 09:00:00 AM,approved,03/04/2026 12:10:00 PM,03/04/2026 12:30:00 PM,20,Yes,United States',
    'Yes,Ana V (Ana Vega),Ana,Vega,ana@example.org,Nurse,02/13/2026 09:00:00 AM,approved,03/04/2026 12:35:00 PM,03/04/2026 01:00:00 PM,25,Yes,United States',
    'No,Bo Li,Bo,Li,bo@example.org,Physician,02/13/2026 09:00:00 AM,approved,--,--,--,--,--',
    'Other Attended',
    'User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name',
    '"16175550123","03/04/2026 12:00:00 PM","03/04/2026 12:30:00 PM","30","United States"',
  ];

  it('W: hosts, panelists, attendees and telephone callers, each under its own header', () => {
    const preview = previewOfLines(lines);
    expect(preview).toMatchObject({ format: 'W', dateOrder: 'mdy', problems: [] });
    expect(preview.people.map(({ name, email, seconds, flags }) => [name, email, seconds, flags])).toEqual([
      ['Hub Host', 'host@example.org', 3600, ['clipped']],
      ['Dr. Lin', 'lin@example.org', 2400, []],
      ['Ana V', 'ana@example.org', 2700, ['rejoined', 'renamed']],
      ['Bo Li', 'bo@example.org', null, ['no_times']],
      ['16175550123', null, 1800, ['name_only', 'phone']],
    ]);
  });

  it('W: the name from first and last name where the user name is blank', () => {
    const preview = previewOfLines([
      ...lines.slice(0, 12),
      'Yes,,Ana,Vega,ana@example.org,Nurse,,approved,03/04/2026 12:10:00 PM,03/04/2026 12:30:00 PM,20,Yes,US',
    ]);
    expect(personNamed(preview, 'Ana Vega').seconds).toBe(1200);
  });
});
