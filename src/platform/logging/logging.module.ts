import { Global, Module } from '@nestjs/common';
import { Log } from './logger.js';

/** Log lines, for everyone. */
@Global()
@Module({ providers: [Log], exports: [Log] })
export class LoggingModule {}
