import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../events/index.js';
import { type Holding, soughtBy, type Whose } from './holding.js';
import { Holdings } from './holdings.js';

/** Carries out what is declared to become of a person's rows. */
@Injectable()
export class Eraser {
  constructor(
    private readonly holdings: Holdings,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Erases in the order in which features come, so that locks are taken in one order. Twice is as good as once.
   *
   * @param tables only of these; all when left out
   */
  async erase(tx: Tx, whose: Whose, tables?: readonly string[]): Promise<void> {
    for (const holding of this.holdings.all()) {
      if (tables && !tables.includes(holding.table)) continue;
      const value = soughtBy(holding, whose);
      if (value !== null) await this.eraseOne(tx, holding, whose, value);
    }
  }

  private async eraseOne(tx: Tx, holding: Holding, whose: Whose, value: string): Promise<void> {
    const { table, column, erasing } = holding;
    if (erasing !== 'delete' && 'by' in erasing) return erasing.by(tx, whose);
    if (erasing !== 'delete') {
      if (erasing.until)
        await tx.sql(`delete from ${table} where ${column} = $1 and ${erasing.until} <= $2`, [value, tx.now]);
      return;
    }
    if (whose.hubId === null) await tx.sql(`delete from ${table} where ${column} = $1`, [value]);
    else if (this.isOfHub(table))
      await tx.sql(`delete from ${table} where ${column} = $1 and hub_id = $2`, [value, whose.hubId]);
  }

  /** Whether a table's rows are each of a hub. */
  isOfHub(table: string): boolean {
    const found = this.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
    return found?.columns.some(({ databaseName }) => databaseName === 'hub_id') ?? false;
  }
}
