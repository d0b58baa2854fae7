import type { Logger } from 'typeorm';

/** Hears every SQL statement of the data source; tests count with it what a request costs. */
export class StatementLog implements Logger {
  /** Statements so far, transaction control included. */
  readonly statements: string[] = [];

  logQuery(query: string): void {
    // The relay looks for work by itself, whatever a request does.
    if (!query.startsWith('with due as (')) this.statements.push(query);
  }

  /** Forgets what was heard, and counts what `run` causes. */
  async counting(run: () => Promise<unknown>): Promise<number> {
    this.statements.length = 0;
    await run();
    return this.statements.length;
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
