import { Global, Module } from '@nestjs/common';
import { Eraser } from './eraser.js';
import { EventsHoldings } from './events.holdings.js';
import { Holdings } from './holdings.js';
import { HoldingsScan } from './holdings-scan.js';
import { RetentionKinds } from './retention-kinds.js';

/** What is held of people: where it stands, how long, and what becomes of it. */
@Global()
@Module({
  providers: [Eraser, EventsHoldings, Holdings, HoldingsScan, RetentionKinds],
  exports: [Eraser, Holdings, RetentionKinds],
})
export class PersonalDataModule {}
