import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { registerEntities } from '../database/entities.js';
import { Delivery, DomainEvent } from './event.entity.js';
import { Handlers } from './handlers.js';
import { RelaySignal } from './relay-signal.js';
import { Work } from './work.js';

registerEntities(DomainEvent, Delivery);

/** Facts and their deliveries. The boot fails when a fact that should be heard has no handler. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Handlers, RelaySignal, Work],
  exports: [Handlers, RelaySignal, Work],
})
export class EventsModule implements OnApplicationBootstrap {
  constructor(private readonly handlers: Handlers) {}

  onApplicationBootstrap(): void {
    const faults = this.handlers.faults();
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
