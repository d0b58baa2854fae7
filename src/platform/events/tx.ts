import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Ids } from '../clock/index.js';
import { Delivery, DomainEvent } from './event.entity.js';
import type { EventData, EventType, Scope } from './event-type.js';

/** What a transaction needs to know of the handlers. */
export interface HandlerRegistry {
  of(event: EventType): readonly { handler: string }[];
  named(name: string): { queue: string; whenDone: 'keep' | 'forget' } | undefined;
}

/** Who does something: a person, nobody known, or the product itself. */
export interface Actor {
  kind: 'person' | 'anonymous' | 'system';
  personId: string | null;
}

/** The product acting by itself, as in a job. */
export const SYSTEM: Actor = { kind: 'system', personId: null };

/** What is to be done at or after an instant. */
export interface Appointment {
  /** The name of the handler that will do it. */
  handler: string;
  subjectId: string;
  /** Tells occasions apart: a second appointment for the same handler, subject and occurrence is the first one. */
  occurrence: string | null;
  /** Default: at once. */
  due?: Date;
  /** Dropped when it could not be done by then. */
  uselessAfter?: Date;
}

/** Rows in one statement at the most. */
const CHUNK = 1_000;

/** One transaction: everything in it happens, or nothing. */
export class Tx {
  /** Facts recorded so far. */
  recorded = 0;

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    /** The instant of the whole transaction. */
    readonly now: Date,
    readonly ids: Ids,
    private readonly handlers: HandlerRegistry,
  ) {}

  /** The repository of a table, inside this transaction. */
  of<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /** Runs SQL inside this transaction. */
  sql<R = Record<string, unknown>>(text: string, parameters: unknown[] = []): Promise<R[]> {
    return this.manager.query(text, parameters) as Promise<R[]>;
  }

  /** Records a fact, and one delivery for each handler that hears it. */
  async record<D extends EventData>(
    type: EventType<D>,
    subjectId: string,
    scope: Scope,
    data: D,
  ): Promise<void> {
    await this.recordAll(type, scope, [{ subjectId, data }]);
  }

  /** Records the same kind of fact of many subjects in one place, in few statements. */
  async recordAll<D extends EventData>(
    type: EventType<D>,
    scope: Scope,
    facts: readonly { subjectId: string; data: D }[],
  ): Promise<void> {
    const hearing = this.handlers.of(type);
    for (let at = 0; at < facts.length; at += CHUNK) {
      const events = facts.slice(at, at + CHUNK).map(({ subjectId, data }) => ({
        id: this.ids.next(),
        type: type.name,
        at: this.now,
        actorKind: this.actor.kind,
        actorId: this.actor.personId,
        subjectId,
        hubId: scope.hubId ?? null,
        programId: scope.programId ?? null,
        cohortId: scope.cohortId ?? null,
        data: data as object,
      }));
      await this.manager.insert(DomainEvent, events);
      this.recorded += events.length;
      for (const { handler } of hearing)
        await this.manager.insert(
          Delivery,
          events.map(({ id, subjectId }) => this.delivery({ handler, subjectId, occurrence: null }, id)),
        );
    }
  }

  /** Makes appointments; those that exist already are left as they are. */
  async schedule(appointments: readonly Appointment[]): Promise<void> {
    for (let at = 0; at < appointments.length; at += CHUNK) {
      await this.manager
        .createQueryBuilder()
        .insert()
        .into(Delivery)
        .values(appointments.slice(at, at + CHUNK).map((a) => this.delivery(a, null)))
        .orIgnore()
        .updateEntity(false)
        .execute();
    }
  }

  private delivery(a: Appointment, eventId: string | null): Delivery {
    const handler = this.handlers.named(a.handler);
    if (!handler) throw new Error(`No handler is named ${a.handler}`);
    return {
      // What leaves no mark must not be told by the order of ids either.
      id: handler.whenDone === 'forget' ? this.ids.random() : this.ids.next(),
      handler: a.handler,
      queue: handler.queue,
      eventId,
      subjectId: a.subjectId,
      occurrence: a.occurrence,
      state: 'pending',
      dueAt: a.due ?? this.now,
      uselessAfter: a.uselessAfter ?? null,
      leaseUntil: null,
      attempt: 0,
      failures: 0,
      lastError: null,
    };
  }
}
