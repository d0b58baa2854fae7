import { Injectable } from '@nestjs/common';
import type { Holding } from './holding.js';

/** Everything the product holds of people. Features declare theirs when they start; the boot fails where one is missing. */
@Injectable()
export class Holdings {
  private readonly declared: Holding[] = [];

  /** Makes it known that tables hold something of people. */
  declare(...holdings: readonly Holding[]): void {
    for (const holding of holdings) {
      if (this.declared.some(({ table, column }) => table === holding.table && column === holding.column))
        throw new Error(`What ${holding.table}.${holding.column} holds of people is declared twice`);
      this.declared.push(holding);
    }
  }

  /** All of them; those of earlier features first. */
  all(): readonly Holding[] {
    return this.declared;
  }

  /** The one of a column, if there is one. */
  of(table: string, column: string): Holding | undefined {
    return this.declared.find((holding) => holding.table === table && holding.column === column);
  }
}
