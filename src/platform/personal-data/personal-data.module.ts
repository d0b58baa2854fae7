import { Global, Module } from '@nestjs/common';
import { EventsHoldings } from './events.holdings.js';
import { Holdings } from './holdings.js';
import { HoldingsScan } from './holdings-scan.js';

/** What is held of people: where it stands, and what becomes of it. */
@Global()
@Module({ providers: [EventsHoldings, Holdings, HoldingsScan], exports: [Holdings] })
export class PersonalDataModule {}
