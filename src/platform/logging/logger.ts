import { Injectable, type LoggerService } from '@nestjs/common';
import pino, { type Logger as Pino } from 'pino';
import { Config } from '../config/index.js';

/** What may stand in a log line beside its words: ids, counts, kinds. Never personal data, answers or tokens. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log lines on standard output. */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: Pino;

  constructor(config: Config) {
    this.pino = pino({ level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  }

  info(message: string, fields: LogFields = {}): void {
    this.pino.info(fields, message);
  }

  /** An error's own message may hold what a person wrote or a database's row: only its kind and place are kept. */
  failure(message: string, error: unknown, fields: LogFields = {}): void {
    this.pino.error({ ...fields, ...describe(error) }, message);
  }

  // The rest is how Nest itself speaks.
  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.pino.error(
      { context, stack: framesOf(stack) },
      message instanceof Error ? message.name : String(message),
    );
  }
}

/** The kind and place of an error, without its message. */
function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    kind: error.name,
    code: typeof code === 'string' ? code : undefined,
    stack: framesOf(error.stack),
  };
}

function framesOf(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ');
}
