import type { CalendarEntry } from '../calendar-entry.rules.js';

/** Something that was told, and the SEQUENCE of the message that told it. */
export interface Said {
  is: string;
  sequence: number;
}

/** What a calendar was told of an event. Occurrences are named by their planned start, in ISO 8601. */
export interface Told {
  /** Title, times and rule. */
  rule: Said;
  /** Occurrences that differ, or differed, from the rule. */
  apart: Readonly<Record<string, Said>>;
  /** Occurrences that are not held, and the SEQUENCE of the message that said so. */
  without: Readonly<Record<string, number>>;
  /** The SEQUENCE that put it into the calendar, where it is in it anew; 0 when left out. */
  since?: number;
  /** The SEQUENCE that brought new links to join, and nothing else that is new. */
  links?: number;
}

/** What a person's calendar was last told of an event. */
export interface Invitation {
  state: 'invited' | 'cancelled';
  sequence: number;
  until: Date;
  told: Told;
}

/** An event as a person's calendar should show it: its entry, and its occurrences that differ from its rule. */
export interface WantedEvent {
  master: CalendarEntry;
  overrides: readonly CalendarEntry[];
}

/** What is to be told now, and what will then have been told: a message for each of `sequences`. */
export interface Step {
  next: Invitation;
  sequences: readonly number[];
}

/** A message as it is to go out now. */
export interface Message {
  method: 'REQUEST' | 'CANCEL';
  entries: readonly CalendarEntry[];
  /** Whether it tells of the whole event, or of some occurrences. */
  whole: boolean;
  /** Whether nothing but the links to join is new. */
  linksOnly?: boolean;
}

/** Stands for what was told of an event whose links to join do not hold any more, so that it is told anew. */
export const NEW_LINKS = 'new links';

/** The events of entries, by UID. */
export function eventsOf(entries: readonly CalendarEntry[]): Map<string, WantedEvent> {
  const events = new Map<string, WantedEvent>();
  for (const entry of entries) {
    const event = events.get(entry.uid);
    if (event) events.set(entry.uid, { ...event, overrides: [...event.overrides, entry] });
    else events.set(entry.uid, { master: entry, overrides: [] });
  }
  return events;
}

/**
 * What has to be told so that a person's calendar shows an event as it should: nothing (null), the whole event, its
 * end, or those occurrences that are not over and are otherwise than was told.
 *
 * @param before what was told so far
 * @param event as it should be shown; null where it should not be
 * @param until when the last session of it that is held ends; null where none is
 */
export function nextStep(
  before: Invitation | null,
  event: WantedEvent | null,
  until: Date | null,
  now: Date,
): Step | null {
  const invited = before?.state === 'invited' ? before : null;
  if (!event || !until) {
    // Of what is over nobody needs to hear.
    return invited && invited.until > now ? ended(invited) : null;
  }
  const wanted = wantedOf(event, until);
  if (!invited) return until > now ? whole(before, wanted) : null;
  if (until <= now && invited.until <= now) return null;
  if (invited.told.rule.is !== wanted.rule) return whole(invited, wanted);
  return parts(invited, wanted, (at) => isToCome(event, at, now));
}

/**
 * The message of a SEQUENCE, made from what is told and wanted now; null where a later one tells all that it would.
 *
 * @param event as it is now; where the event is to end, as it was
 */
export function messageOf(
  invitation: Invitation,
  sequence: number,
  event: WantedEvent,
  now: Date,
): Message | null {
  const { state, told } = invitation;
  const { master } = event;
  if (state === 'cancelled') {
    if (sequence !== invitation.sequence) return null;
    return { method: 'CANCEL', entries: [master], whole: true };
  }
  if (told.rule.sequence > sequence) return null;
  if (told.rule.sequence === sequence) {
    const linksOnly = told.links === sequence;
    return {
      method: 'REQUEST',
      entries: shown(event, now),
      whole: true,
      ...(linksOnly ? { linksOnly } : {}),
    };
  }
  const off = Object.keys(told.without).filter((at) => told.without[at] === sequence);
  if (off.length > 0)
    return { method: 'CANCEL', entries: off.map((at) => occurrenceAt(event, at)), whole: false };
  const changed = Object.keys(told.apart)
    .filter((at) => told.apart[at]?.sequence === sequence)
    .map((at) => occurrenceAt(event, at))
    // One that was called off meanwhile gets a message of its own.
    .filter(({ cancelled }) => !cancelled);
  return changed.length > 0 ? { method: 'REQUEST', entries: changed, whole: false } : null;
}

interface Wanted {
  rule: string;
  apart: ReadonlyMap<string, string>;
  without: ReadonlySet<string>;
  until: Date;
}

/** Said of an occurrence that differed from the rule, and does no longer. */
const AS_RULED = 'as the rule';

function wantedOf({ master, overrides }: WantedEvent, until: Date): Wanted {
  const { rule } = master;
  return {
    rule: JSON.stringify([...looks(master), master.zone, rule?.rrule ?? null]),
    apart: new Map(
      overrides.filter((o) => !o.cancelled).map((o) => [key(o), JSON.stringify(looks(o))] as const),
    ),
    without: new Set([
      ...(rule?.excluded ?? []).map((at) => at.toISOString()),
      ...overrides.filter((o) => o.cancelled).map(key),
    ]),
    until,
  };
}

function looks({ title, start, end }: CalendarEntry): string[] {
  return [title, start.toISOString(), end.toISOString()];
}

function key({ occurrence }: CalendarEntry): string {
  return occurrence?.toISOString() ?? '';
}

function ended(invited: Invitation): Step {
  const sequence = invited.sequence + 1;
  return { next: { ...invited, state: 'cancelled', sequence }, sequences: [sequence] };
}

function whole(before: Invitation | null, { rule, apart, without, until }: Wanted): Step {
  const sequence = before ? before.sequence + 1 : 0;
  const since = before?.state === 'invited' ? (before.told.since ?? 0) : sequence;
  const told: Told = {
    rule: { is: rule, sequence },
    apart: Object.fromEntries([...apart].map(([at, is]) => [at, { is, sequence }])),
    without: Object.fromEntries([...without].map((at) => [at, sequence])),
    ...(since > 0 ? { since } : {}),
    ...(before?.state === 'invited' && before.told.rule.is === NEW_LINKS ? { links: sequence } : {}),
  };
  return { next: { state: 'invited', sequence, until, told }, sequences: [sequence] };
}

function parts(invited: Invitation, wanted: Wanted, toCome: (at: string) => boolean): Step | null {
  const { told } = invited;
  // What a calendar was told to leave out can only come back with the whole.
  if (Object.keys(told.without).some((at) => !wanted.without.has(at) && toCome(at)))
    return whole(invited, wanted);
  const off = [...wanted.without].filter((at) => told.without[at] === undefined && toCome(at));
  const changed = [...new Set([...Object.keys(told.apart), ...wanted.apart.keys()])].filter(
    (at) =>
      !wanted.without.has(at) &&
      toCome(at) &&
      (told.apart[at]?.is ?? AS_RULED) !== (wanted.apart.get(at) ?? AS_RULED),
  );
  if (off.length === 0 && changed.length === 0) return null;
  let sequence = invited.sequence;
  const apart = { ...told.apart };
  const without = { ...told.without };
  const sequences: number[] = [];
  if (changed.length > 0) {
    sequences.push(++sequence);
    for (const at of changed) apart[at] = { is: wanted.apart.get(at) ?? AS_RULED, sequence };
  }
  if (off.length > 0) {
    sequences.push(++sequence);
    for (const at of off) {
      delete apart[at];
      without[at] = sequence;
    }
  }
  const next = { ...invited, sequence, until: wanted.until, told: { ...told, apart, without } };
  return { next, sequences };
}

function lengthOf({ start, end }: CalendarEntry): number {
  return end.getTime() - start.getTime();
}

function isToCome({ master, overrides }: WantedEvent, at: string, now: Date): boolean {
  if (Date.parse(at) + lengthOf(master) > now.getTime()) return true;
  return overrides.some((o) => key(o) === at && o.end > now);
}

// What is over and differed from the rule is left out, as is what is not held: neither is anything to be invited to.
function shown({ master, overrides }: WantedEvent, now: Date): CalendarEntry[] {
  if (!master.rule) return [master];
  const held = overrides.filter((o) => !o.cancelled && o.end > now);
  const out = overrides.filter((o) => !held.includes(o)).flatMap(({ occurrence }) => occurrence ?? []);
  const excluded = [...master.rule.excluded, ...out].sort((a, b) => a.getTime() - b.getTime());
  return [{ ...master, rule: { ...master.rule, excluded } }, ...held];
}

function occurrenceAt({ master, overrides }: WantedEvent, at: string): CalendarEntry {
  const apart = overrides.find((o) => key(o) === at);
  if (apart) return apart;
  const start = new Date(at);
  const end = new Date(start.getTime() + lengthOf(master));
  return { ...master, start, end, rule: null, occurrence: start };
}
