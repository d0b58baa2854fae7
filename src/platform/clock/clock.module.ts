import { Global, Module } from '@nestjs/common';
import { Ids } from './ids.js';

/** Identifiers, for everyone. The clock comes with the settings of the process, so that tests can bring their own. */
@Global()
@Module({ providers: [Ids], exports: [Ids] })
export class ClockModule {}
