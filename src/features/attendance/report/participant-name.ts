/** A name as a report shows it, taken apart. */
export interface ParticipantName {
  /** The name shown in the meeting, without markers. */
  readonly name: string;
  /** The name before a rename, or null. */
  readonly originalName: string | null;
  /** The participant called in by telephone: the name is a number, or says so. */
  readonly phone: boolean;
}

/** What Zoom and Teams put in parentheses behind a name without its being a name; compared without case. */
const MARKERS = new Set(
  [
    'host, co-host, cohost, guest, external, unverified, me, organizer, organiser, presenter, panelist, attendee',
    'interpreter, organizzatore, co-organizzatore, esterno, esterna, non verificato, non verificata, ospite',
    'anfitrión, coanfitrión, externo, externa, no verificado, no verificada, sin verificar, invitado, invitada',
    'organizador, organizadora, gastgeber, co-gastgeber, extern, nicht überprüft, nicht verifiziert, unverifiziert, gast',
    'organisator, hôte, co-hôte, animateur, externe, non vérifié, non vérifiée, invité, invitée, organisateur',
    'anfitrião, coanfitrião, não verificado, não verificada, convidado, convidada',
  ].flatMap((line) => line.split(', ')),
);
const PRONOUNS = /^(she|he|they)$|^(she|he|they|ella|él|elle|il|sie|er|ze|any|all)(\s*\/\s*\p{L}+)+$/u;
/** ASCII words parted by single blanks, in which there is nothing to fold but case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const NUMBER = /^[+(]?\d[\d\s().\-*•xX]{5,}$/;
/** Longer is no name; taking such a text apart could take long. */
const LONGEST_NAME = 300;
const CALLER = /^(call[ -]?in[ -]?user|phone (user|caller|participant)|dial[ -]?in)(?!\p{L})/iu;

/**
 * Takes apart what a report's name column holds: markers such as `(Host)` or `(External)` and pronouns are
 * dropped, and of `Current (Original)` the last balanced parentheses are the original name.
 */
export function readParticipantName(text: string): ParticipantName {
  const shown = text
    .replace(/[（）]/g, (mark) => (mark === '（' ? '(' : ')'))
    .replace(/\s+/g, ' ')
    .trim();
  if (shown.length > LONGEST_NAME) return { name: shown, originalName: null, phone: false };
  const bare = withoutMarkers(shown);
  if (isTelephone(bare)) return { name: bare, originalName: null, phone: true };
  const group = lastParentheses(bare);
  if (!group) return { name: bare, originalName: null, phone: false };
  const name = withoutMarkers(group.before);
  const originalName = withoutMarkers(group.inside);
  return { name, originalName, phone: isTelephone(name) || isTelephone(originalName) };
}

/**
 * A name as names are compared within a report: case, width and blanks do not count. Accents do: `José` and
 * `Jose` may be two people, and joining them is for a person to decide.
 */
export function plainName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function isTelephone(name: string): boolean {
  return CALLER.test(name) || (NUMBER.test(name) && name.replace(/\D/g, '').length >= 5);
}

function withoutMarkers(text: string): string {
  let rest = text;
  for (let group = lastParentheses(rest); group && isMarker(group.inside); group = lastParentheses(rest)) {
    rest = group.before;
  }
  return rest;
}

function isMarker(inside: string): boolean {
  const plain = inside.toLowerCase();
  return plain.split(/\s*,\s*/).every((part) => MARKERS.has(part)) || PRONOUNS.test(plain);
}

/** The parentheses that close at the end of a text, if something stands before them. */
function lastParentheses(text: string): { before: string; inside: string } | null {
  if (!text.endsWith(')')) return null;
  let depth = 0;
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth > 0) continue;
    const before = text.slice(0, at).trim();
    const inside = text.slice(at + 1, -1).trim();
    return before && inside ? { before, inside } : null;
  }
  return null;
}
