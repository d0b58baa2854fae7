import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityMetadata } from 'typeorm';
import type { Holding } from './holding.js';
import { Holdings } from './holdings.js';

/** Columns that hold a person's id or address, by their names: not each of them has a foreign key. */
const TELLING =
  /^(by|person|subject|recipient|actor|founder|author|owner|sender|holder)_id$|_(person|by|holder)_id$|_by$|^substitute_for$|(^|_)email(_key)?$/;

/** Refuses to start while a table holds something of people and nobody says what becomes of it. */
@Injectable()
export class HoldingsScan implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly holdings: Holdings,
  ) {}

  onApplicationBootstrap(): void {
    const faults = this.faults();
    if (faults.length > 0)
      throw new Error(`What is held of people is not declared everywhere:\n  ${faults.join('\n  ')}`);
  }

  /** What is not declared, or declared of what is not there, in words; an empty list is good. */
  faults(): string[] {
    const tables = new Map(this.dataSource.entityMetadatas.map((table) => [table.tableName, table]));
    return [
      ...[...tables.values()].flatMap((table) => this.undeclared(table)),
      ...this.holdings.all().flatMap((holding) => mistaken(holding, tables.get(holding.table))),
    ];
  }

  private undeclared(table: EntityMetadata): string[] {
    const declared = this.holdings.all().filter((holding) => holding.table === table.tableName);
    const known = new Set(declared.flatMap(({ column, also = [] }) => [column, ...also]));
    const people = table.foreignKeys
      .filter((key) => key.referencedEntityMetadata.tableName === 'person')
      .flatMap((key) => key.columnNames);
    const telling = table.columns.map((column) => column.databaseName).filter((name) => TELLING.test(name));
    return [...new Set([...people, ...telling])]
      .filter((name) => !known.has(name))
      .map((name) => `${table.tableName}.${name} has no holding`);
  }
}

function mistaken(holding: Holding, table: EntityMetadata | undefined): string[] {
  const { column, also = [], erasing, merging } = holding;
  if (!table) return [`There is no table ${holding.table}`];
  const until = typeof erasing === 'object' && 'keep' in erasing && erasing.until ? [erasing.until] : [];
  const unknown = [column, ...also, ...until]
    .filter((name) => !table.columns.some(({ databaseName }) => databaseName === name))
    .map((name) => `There is no column ${holding.table}.${name}`);
  if ((holding.by ?? 'id') !== 'id' || !('move' in merging)) return unknown;
  const named = new Set(merging.move.map((columns) => [...columns].sort().join(' ')));
  const collisions = uniqueWith(table, column).filter((others) => !named.has(others));
  return [
    ...unknown,
    ...collisions.map((others) => `Merging ${holding.table} does not tell of the unique ${others || column}`),
  ];
}

/** The other columns of each unique index that has this one, in one line each. */
function uniqueWith(table: EntityMetadata, column: string): string[] {
  return table.indices
    .filter((index) => index.isUnique)
    .map((index) => index.columns.map(({ databaseName }) => databaseName))
    .filter((columns) => columns.includes(column))
    .map((columns) =>
      columns
        .filter((name) => name !== column)
        .sort()
        .join(' '),
    );
}
