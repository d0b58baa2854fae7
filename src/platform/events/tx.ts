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
    const id = this.ids.next();
    await this.manager.insert(DomainEvent, {
      id,
      type: type.name,
      at: this.now,
      actorKind: this.actor.kind,
      actorId: this.actor.personId,
      subjectId,
      hubId: scope.hubId ?? null,
      programId: scope.programId ?? null,
      cohortId: scope.cohortId ?? null,
      data: data as object,
    });
    this.recorded += 1;
    const hearing = this.handlers.of(type);
    if (hearing.length === 0) return;
    await this.manager.insert(
      Delivery,
      hearing.map(({ handler }) => this.delivery({ handler, subjectId, occurrence: null }, id)),
    );
  }

  /** Makes appointments; those that exist already are left as they are. */
  async schedule(appointments: readonly Appointment[]): Promise<void> {
    const chunk = 1_000;
    for (let at = 0; at < appointments.length; at += chunk) {
      await this.manager
        .createQueryBuilder()
        .insert()
        .into(Delivery)
        .values(appointments.slice(at, at + chunk).map((a) => this.delivery(a, null)))
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
