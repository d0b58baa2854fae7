/** Where a fact belongs. A fact of a person alone has no scope. */
export interface Scope {
  hubId?: string | null;
  programId?: string | null;
  cohortId?: string | null;
}

/** A kind of fact: its name and the shape of its data. Data holds ids and plain facts, never personal data. */
export interface EventType<D extends EventData = EventData> {
  readonly name: string;
  /** True where nobody needs to hear it: it is kept as the trail of who did what. */
  readonly auditOnly: boolean;
  /** Never read: it carries the type of the data. */
  readonly data?: D;
}

/** What an event may carry: ids, counts, states. */
export type EventData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

const types = new Map<string, EventType>();

/**
 * Declares a kind of fact, once, where the feature that owns it lives.
 *
 * @param name `feature.WhatHappened`
 * @param options `auditOnly` when no handler is meant to hear it; otherwise the boot fails without one
 */
export function defineEvent<D extends EventData>(
  name: string,
  options: { auditOnly?: boolean } = {},
): EventType<D> {
  if (types.has(name)) throw new Error(`The event ${name} is defined twice`);
  const type: EventType<D> = { name, auditOnly: options.auditOnly ?? false };
  types.set(name, type);
  return type;
}

/** Every kind of fact declared so far. */
export function definedEvents(): EventType[] {
  return [...types.values()];
}
