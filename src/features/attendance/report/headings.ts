/** What a column of a meeting report holds. `firstJoin` and `lastLeave` are envelopes, not intervals. */
export type Column =
  | 'originalName'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'registrantId'
  | 'join'
  | 'leave'
  | 'firstJoin'
  | 'lastLeave'
  | 'duration'
  | 'waitingRoom'
  | 'attended'
  | 'role'
  | 'topic'
  | 'meetingId'
  | 'otherDate';

/** A heading understood: the column, and whether the heading is the English one. */
export interface Heading {
  readonly column: Column;
  readonly english: boolean;
}

/**
 * Headings of meeting reports, per column: English first, then Italian, Spanish, German, French, Portuguese
 * and Dutch, written as {@link plainHeading} leaves them (no accents, no punctuation, lower case). The order
 * of the columns matters: the first that fits is taken.
 */
const VOCABULARY: readonly { column: Column; english?: RegExp; other?: RegExp }[] = [
  {
    column: 'waitingRoom',
    english: /waiting room/,
    other:
      /sala d? ?attesa|sala de espera|warteraum|wartezimmer|wartebereich|salle d attente|wachtruimte|wachtkamer/,
  },
  {
    column: 'originalName',
    english: /\bname\b.*\boriginal name\b/,
    other:
      /\b(nome|nombre|nom|name|benutzername|naam)\b.*\b(original\w*|originale|d origine|ursprung\w*|oorspronkelijk\w*|orig)\b/,
  },
  {
    column: 'firstName',
    english: /^first name$/,
    other: /^(nome di battesimo|primer nombre|nombre de pila|vorname|prenom|primeiro nome|voornaam)$/,
  },
  {
    column: 'lastName',
    english: /^(last name|surname|family name)$/,
    other: /^(cognome|apellidos?|nachname|familienname|nom de famille|sobrenome|apelido|achternaam)$/,
  },
  {
    column: 'firstJoin',
    english: /^first join( time)?$/,
    other:
      /^(prim[ao] (accesso|ingresso|partecipazione)|primer[ao]? (union|acceso|entrada|ingreso)|erste[rs]? (beitritt|teilnahme)|premiere? (connexion|participation|arrivee)|primeir[ao] (entrada|ingresso|acesso))\b/,
  },
  {
    column: 'lastLeave',
    english: /^last leave( time)?$/,
    other:
      /^(ultim[ao] (uscita|abbandono)|ultim[ao] (salida|abandono|desconexion)|letzte[rs]? (verlassen|austritt|abgang)|dernier(e)? (depart|sortie|deconnexion)|ultim[ao] (saida))\b/,
  },
  {
    column: 'email',
    english: /^(user |attendee |participant )?(e mail|email)( address)?$/,
    other:
      /^((indirizzo |direccion de |endereco de |adresse )?(d )?(e mail|email|mail|correo|correo electronico|electronique|posta elettronica|courriel|courrier electronique|correio eletronico)|(benutzer|nutzer|teilnehmer) (e mail|email)|e ?mail ?adres(se)?|(benutzer|nutzer) e mail adresse)( (utente|dell utente|del usuario|de usuario|del participante|des benutzers|de l utilisateur|do usuario|do utilizador|do participante|van gebruiker))?$/,
  },
  {
    column: 'registrantId',
    english: /^(registrant|registration) id$/,
  },
  {
    column: 'join',
    english: /^(time )?join(ed)?( (time|date|at|timestamp))?( (utc|gmt).*)?$/,
    other:
      /^((ora|orario|data e ora|data) (di |d )?(ingresso|entrata|accesso|partecipazione|adesione)|(hora|horario|fecha y hora|data e hora) (de |da |em que |a la que )?(entrada|ingreso|union|incorporacion|conexion|acceso|unirse|se unio|ingresso|adesao|acesso|participacao|entrou|ingressou)|hora para unirse|ingressar na hora|entrada|ingreso|ingresso|beitritt(szeit|szeitpunkt|suhrzeit)?|beitreten|beigetreten( um)?|teilnahme(zeit|zeitpunkt|beginn)|eintritt(szeit|szeitpunkt)?|betreten( um)?|(zeit|zeitpunkt|uhrzeit) (des (beitritts|beitretens|betretens|eintritts)|der teilnahme)|heure (d |de |pour )?(arrivee|connexion|entree|participation|rejoindre|adhesion|acces)|arrivee|(tijd van )?deelname(tijd)?|deelgenomen om)$/,
  },
  {
    column: 'leave',
    english: /^(time )?(leave|left|exited)( (time|date|at|timestamp))?( (utc|gmt).*)?$/,
    other:
      /^((ora|orario|data e ora|data) (di |d )?(uscita|abbandono|disconnessione)|(hora|horario|fecha y hora|data e hora) (de |da |em que |a la que )?(salida|abandono|desconexion|salio|saida|saiu|desconexao)|hora para salir|sair na hora|uscita|salida|saida|verlassen( (um|der besprechung))?|verlass(ens)?zeit(punkt)?|austritt(szeit|szeitpunkt|suhrzeit)?|abgangs?(zeit)?|teilnahmeende|(zeit|zeitpunkt|uhrzeit) des (verlassens|austritts)|heure (d |de )?(depart|sortie|deconnexion|fin de participation)|depart|sortie|(tijd van )?vertrek(tijd)?|verlaten om)$/,
  },
  {
    column: 'duration',
    english:
      /^(total |attendance |in meeting )?(duration|time in (session|meeting))( in)?( (minutes?|mins?|seconds?))?$/,
    other:
      /^((durata|durada|duracion|duracao|duree)( (totale?|total|della riunione|en la reunion|na reuniao|de la reunion|dans la reunion))?( (in |en |em )?(minut[ioae]s?|minuten))?|(gesamt|besprechungs|anwesenheits|teilnahme)?dauer( (der|in der) (besprechung|sitzung))?( (in )?minuten)?|(temp[os]+|tiempo|zeit) (nella|in|en|en la|na|em|dans la|in der) ?(sessione|sesion|sessao|session|sitzung)( (minut[ioae]s?|minuten))?|(total[ea]? )?duur( (in )?minuten)?)$/,
  },
  {
    column: 'attended',
    english: /^attended$/,
    other:
      /^(ha partecipato|partecipato|presente|asistio|ha asistido|teilgenommen|a (participe|assiste)|participou|compareceu|deelgenomen)$/,
  },
  {
    column: 'role',
    english: /^(role|participant id upn)$/,
    other: /^(ruolo|rol|rolle|funcao|papel|cargo|.*\bupn)$/,
  },
  {
    column: 'topic',
    english: /^((meeting|webinar) )?(topic|title)$/,
    other: /^(argomento|tema|asunto|thema|titel|sujet|theme|topico|assunto|onderwerp)$/,
  },
  {
    column: 'meetingId',
    english: /^((meeting|webinar) )?id$/,
    other:
      /^(id (della )?riunione|id de (la )?reunion|(besprechungs|meeting|webinar) id|id (de )?(la |da )?(reunion|reuniao)|vergader(ing)? id)$/,
  },
  {
    column: 'otherDate',
    english: /^(actual )?(start|end|creation|registration) (time|date)$/,
    other:
      /^(ora (di )?(inizio|fine|creazione)|hora (de )?(inicio|comienzo|finalizacion|fin|creacion|termino|criacao)|(start|end|beginn|erstellungs)zeit|heure (de )?(debut|fin|creation))$/,
  },
  {
    column: 'name',
    english: /^((user|full|display|participant|attendee|screen) )?name$|^(participant|attendee)$/,
    other:
      /^((nome|nombre|nom)( (utente|completo|complet|e cognome|y apellidos?|partecipante|del partecipante|de usuario|del usuario|del participante|do participante|de exibicao|d utilisateur|du participant|do usuario))?|partecipante|participante|benutzername|anzeigename|teilnehmername|vollstandiger name|name des teilnehmers|(volledige )?naam)$/,
  },
];

/** Meeting-wide columns of the host in flattened reports: never those of a participant. */
const HOST =
  /\b(host|co ?host|organi[sz]\w*|anfitri\w*|gastgeber\w*|veranstalter\w*|hote|ospitante|url|link|method)\b/;

/** Addresses, times of day and bare numbers: most cells of a table, told from headings at little cost. */
const NO_HEADING = /@|\d:\d|^[\s\d.,/-]*$/;

/**
 * A heading as it is compared: lower case, without accents or punctuation, words parted by one blank
 * (`Heure d’arrivée` → `heure d arrivee`).
 */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Understands one heading, or null. */
export function readHeading(text: string): Heading | null {
  if (text.length > 80 || NO_HEADING.test(text)) return null;
  const plain = plainHeading(text);
  if (plain === '' || HOST.test(plain)) return null;
  for (const { column, english } of VOCABULARY) {
    if (english?.test(plain)) return { column, english: true };
  }
  for (const { column, other } of VOCABULARY) {
    if (other?.test(plain)) return { column, english: false };
  }
  return null;
}
