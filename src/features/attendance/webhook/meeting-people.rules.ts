import type { PlacedRow } from '../person-attendance.rules.js';
import { type Sign, spellsOf } from '../presence/spells.rules.js';
import { plainName } from '../report/participant-name.js';

/** That a connection came or went, and who it said it was. */
export interface ConnectionSign extends Sign {
  readonly connection: string;
  readonly name: string;
  readonly email: string | null;
  readonly registrantId: string | null;
}

/** Whoever took part in a meeting, by the best that is known of them. */
export interface MeetingParticipant {
  /** Stable while signs come in: `r:` registrant, `e:` address, `n:` name, `c:` connection. */
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly rows: readonly PlacedRow[];
}

/**
 * Who took part in a meeting and from when to when, by the signs of their connections: the same in whichever order
 * these came, and however often. A connection of which nobody told that it left did so when the meeting ended; before,
 * its row is without a time of leaving. Connections are one participant's by the id of a registrant, else by address,
 * else by name.
 *
 * @param endedAt epoch milliseconds; null while the meeting goes on
 */
export function participantsOf(
  signs: readonly ConnectionSign[],
  endedAt: number | null,
): MeetingParticipant[] {
  const groups = new Map<
    string,
    { of: ConnectionSign[]; spans: { joinAt: number; leaveAt: number | null }[] }
  >();
  for (const [connection, of] of byConnection(signs)) {
    const key = keyOf(connection, of);
    const group = groups.get(key) ?? { of: [], spans: [] };
    group.of.push(...of);
    group.spans.push(...spansOf(of, endedAt));
    groups.set(key, group);
  }
  const participants = [...groups]
    .filter(([, { spans }]) => spans.length > 0)
    .map(([key, { of, spans }]) => {
      const name =
        firstOf(of, (sign) => sign.name || null) ?? firstOf(of, ({ email }) => email) ?? key.slice(2);
      return { key, name, email: firstOf(of, ({ email }) => email), spans: spans.sort(bySpan) };
    })
    .sort((a, b) => bySpan(a.spans[0]!, b.spans[0]!) || order(a.key, b.key));
  let line = 0;
  return participants.map(({ key, name, email, spans }) => ({
    key,
    name,
    email,
    rows: spans.map(({ joinAt, leaveAt }) => {
      line += 1;
      const flags = leaveAt === null ? (['no_times'] as const) : [];
      return { line, name, originalName: null, email, joinAt, leaveAt, waitingRoom: false, flags };
    }),
  }));
}

/** The connections of each participant, by the participant's key. */
export function connectionsOf(signs: readonly ConnectionSign[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [connection, of] of byConnection(signs)) {
    const key = keyOf(connection, of);
    found.set(key, [...(found.get(key) ?? []), connection]);
  }
  return found;
}

/** The signs of each connection by time; what came twice stands once. */
function byConnection(signs: readonly ConnectionSign[]): Map<string, ConnectionSign[]> {
  const found = new Map<string, ConnectionSign[]>();
  for (const sign of [...signs].sort(bySign)) {
    const known = found.get(sign.connection);
    if (known) known.push(sign);
    else found.set(sign.connection, [sign]);
  }
  return new Map([...found].sort(([a], [b]) => order(a, b)));
}

function spansOf(signs: readonly ConnectionSign[], endedAt: number | null) {
  const all: Sign[] = endedAt === null ? [...signs] : [...signs, { here: false, at: endedAt }];
  return spellsOf(all).map(({ came, went }) => ({ joinAt: came.at / 1000, leaveAt: went && went.at / 1000 }));
}

function keyOf(connection: string, signs: readonly ConnectionSign[]): string {
  const registrant = firstOf(signs, ({ registrantId }) => registrantId);
  if (registrant) return `r:${registrant}`;
  const email = firstOf(signs, (sign) => sign.email);
  if (email) return `e:${email}`;
  const name = plainName(firstOf(signs, (sign) => sign.name || null) ?? '');
  return name ? `n:${name}` : `c:${connection}`;
}

function firstOf(
  signs: readonly ConnectionSign[],
  pick: (sign: ConnectionSign) => string | null,
): string | null {
  for (const sign of [...signs].sort(bySign)) {
    const found = pick(sign);
    if (found !== null) return found;
  }
  return null;
}

function bySign(a: ConnectionSign, b: ConnectionSign): number {
  const rest = (sign: ConnectionSign) =>
    JSON.stringify([sign.here, sign.connection, sign.name, sign.email, sign.registrantId]);
  return a.at - b.at || order(rest(a), rest(b));
}

function bySpan(
  a: { joinAt: number; leaveAt: number | null },
  b: { joinAt: number; leaveAt: number | null },
): number {
  return a.joinAt - b.joinAt || order(String(a.leaveAt), String(b.leaveAt));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
