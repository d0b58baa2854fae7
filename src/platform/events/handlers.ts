import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { definedEvents, type EventData, type EventType } from './event-type.js';
import type { Tx } from './tx.js';

/** The queues: `mail` waits for relays, so it must not hold up the rest. */
export type QueueName = 'work' | 'mail';

/** A fact as its handler sees it. */
export interface Fact<D extends EventData = EventData> {
  id: string;
  at: Date;
  subjectId: string;
  hubId: string | null;
  programId: string | null;
  cohortId: string | null;
  data: D;
}

/** What a handler is asked to do. `fact` is null for what was scheduled by itself. */
export interface Task<D extends EventData = EventData> {
  deliveryId: string;
  subjectId: string;
  occurrence: string | null;
  fact: Fact<D> | null;
}

/** Options of a handler. */
export interface HandlerOptions {
  /** Its stable name, `feature.what-it-does`: it stands in the database. */
  handler: string;
  queue?: QueueName;
  /**
   * `transaction` (default): called inside one transaction that also marks the delivery done.
   * `steps`: called outside, for work that talks to the world or takes long; it must be repeatable.
   */
  mode?: 'transaction' | 'steps';
  /**
   * `keep` (default) leaves the delivery as done. `forget` removes it: for whoever must leave no mark of the moment
   * at which, or of whether, something was done.
   */
  whenDone?: 'keep' | 'forget';
}

/** A handler found at start. */
export interface Handler extends Required<HandlerOptions> {
  event: EventType | null;
  run(task: Task, tx: Tx | null): Promise<void>;
}

const HANDLER = 'spokewell:handler';
interface Declared {
  event: EventType | null;
  options: HandlerOptions;
}

/** Marks the method that hears a kind of fact: `(task: Task<Data>, tx: Tx) => Promise<void>`. */
export function OnEvent(event: EventType, options: HandlerOptions): MethodDecorator {
  return SetMetadata(HANDLER, { event, options } satisfies Declared);
}

/** Marks the method that carries out what was scheduled with `tx.schedule`. */
export function OnDue(options: HandlerOptions): MethodDecorator {
  return SetMetadata(HANDLER, { event: null, options } satisfies Declared);
}

/** All handlers, found once at start. */
@Injectable()
export class Handlers {
  private byName: Map<string, Handler> | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** The handlers that hear a kind of fact. */
  of(event: EventType): Handler[] {
    return [...this.all().values()].filter((h) => h.event === event);
  }

  /** The handler of a name, if this process knows it. */
  named(name: string): Handler | undefined {
    return this.all().get(name);
  }

  /** What is wired wrongly, in words; an empty list is good. */
  faults(): string[] {
    return definedEvents()
      .filter((event) => !event.auditOnly && this.of(event).length === 0)
      .map((event) => `The event ${event.name} has no handler`);
  }

  private all(): Map<string, Handler> {
    this.byName ??= this.discover();
    return this.byName;
  }

  private discover(): Map<string, Handler> {
    const found = new Map<string, Handler>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const call = (instance as Record<string, unknown>)[method];
        if (typeof call !== 'function') continue;
        const declared = Reflect.getMetadata(HANDLER, call) as Declared | undefined;
        if (!declared) continue;
        const { handler } = declared.options;
        if (found.has(handler)) throw new Error(`Two handlers are named ${handler}`);
        found.set(handler, {
          queue: 'work',
          mode: 'transaction',
          whenDone: 'keep',
          ...declared.options,
          event: declared.event,
          run: (task, tx) => call.call(instance, task, tx) as Promise<void>,
        });
      }
    }
    return found;
  }
}
