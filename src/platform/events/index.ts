export { Delivery, type DeliveryState, DomainEvent } from './event.entity.js';
export { definedEvents, defineEvent, type EventData, type EventType, type Scope } from './event-type.js';
export { EventsModule } from './events.module.js';
export {
  type Fact,
  type HandlerOptions,
  Handlers,
  OnDue,
  OnEvent,
  type QueueName,
  type Task,
} from './handlers.js';
export { RelaySignal } from './relay-signal.js';
export { type Actor, type Appointment, SYSTEM, Tx } from './tx.js';
export { Work } from './work.js';
