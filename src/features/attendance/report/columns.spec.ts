import { isMeetingHeader, readHeader } from './columns.js';
import { plainHeading } from './headings.js';

/** Which heading each column was found under. */
function found(header: string) {
  const cells = header.split(',');
  const columns = readHeader(cells);
  if (!columns) return null;
  const { name, email, join, leave, waitingRoom } = columns;
  return [name, email, join, leave, waitingRoom].map((at) => cells[at] ?? null);
}

describe('the header of a participants’ table', () => {
  it.each([
    [
      'English, older',
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),In Waiting Room',
    ],
    ['English, newer', 'Name (original name),Email,Join time,Leave time,Duration (minutes),In waiting room'],
    [
      'Italian',
      'Nome (nome originale),E-mail,Ora di ingresso,Ora di uscita,Durata (minuti),In sala d’attesa',
    ],
    [
      'Spanish',
      'Nombre (nombre original),Correo electrónico,Hora de entrada,Hora de salida,Duración (minutos),En sala de espera',
    ],
    [
      'Spanish, older',
      'Nombre (nombre original),E-mail del usuario,Hora para unirse,Hora para salir,Duración (minutos),Sala de espera',
    ],
    [
      'German',
      'Name (Originalname),Benutzer-E-Mail,Beitrittszeit,Zeit des Verlassens,Dauer (Minuten),Im Warteraum',
    ],
    [
      'German, second',
      'Name (ursprünglicher Name),E-Mail-Adresse,Beitrittszeitpunkt,Verlassenszeit,Dauer in Minuten,Im Wartezimmer',
    ],
    [
      'French',
      'Nom (nom d’origine),Adresse e-mail,Heure d’arrivée,Heure de départ,Durée (minutes),En salle d’attente',
    ],
    [
      'French, second',
      "Nom (nom original),Adresse e-mail de l'utilisateur,Heure de connexion,Heure de déconnexion,Durée (minutes),Dans la salle d'attente",
    ],
    [
      'Portuguese',
      'Nome (nome original),E-mail,Ingressar na hora,Hora de saída,Duração (minutos),Na sala de espera',
    ],
    [
      'Portuguese, second',
      'Nome (Nome original),E-mail do usuário,Hora de entrada,Hora da saída,Duração (minutos),Na sala de espera',
    ],
  ])('is understood in %s', (_, header) => {
    const cells = header.split(',');
    expect(found(header)).toEqual([cells[0], cells[1], cells[2], cells[3], cells[5]]);
    expect(readHeader(cells)?.english).toBe(_.startsWith('English'));
  });

  it('is read by its headings, in whatever order they stand', () => {
    expect(found('Guest,Leave Time,User Email,Duration (Minutes),Join Time,Name (Original Name)')).toEqual([
      'Name (Original Name)',
      'User Email',
      'Join Time',
      'Leave Time',
      null,
    ]);
  });

  it('tells the participant’s name and e-mail from the host’s', () => {
    const header =
      'Topic,Meeting ID,User Name,User Email,Creation Time,Start Time,End Time,Duration (Minutes),Participants,' +
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest';
    expect(readHeader(header.split(','))).toMatchObject({ name: 9, email: 10, join: 11, leave: 12 });
    const newer =
      'Topic,ID,Host name,Host email,Start time,Duration (minutes),Name (original name),Email,Join time,Leave time';
    expect(readHeader(newer.split(','))).toMatchObject({
      name: 6,
      email: 7,
      join: 8,
      leave: 9,
      repeatsMeeting: true,
    });
  });

  it('may lack times, when it has a duration', () => {
    expect(
      readHeader(['Name (Original Name)', 'User Email', 'Total Duration (Minutes)', 'Guest']),
    ).toMatchObject({
      name: 0,
      join: -1,
    });
  });

  it.each([
    'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
    'Topic,ID,Host,Duration (minutes),Start time,End time,Participants',
    'Topic,Meeting ID,User Name,User Email,Duration (Minutes),Participants',
    'Argomento,ID,Nome organizzatore,Durata (minuti),Ora di inizio,Ora di fine,Partecipanti',
  ])('is not the meeting’s own: %s', (header) => {
    expect(readHeader(header.split(','))).toBeNull();
    expect(isMeetingHeader(header.split(','))).toBe(true);
  });

  it.each(['Name,Email', 'Join Time,Leave Time', 'a,b,c', 'Ana Vega,ana@example.org,60', 'Name'])(
    'is not just any row: %s',
    (row) => {
      expect(readHeader(row.split(','))).toBeNull();
    },
  );

  it('is compared without case, accents and punctuation', () => {
    expect(plainHeading(' Heure d’Arrivée: ')).toBe('heure d arrivee');
  });
});
