/** A class that TypeORM maps to a table. */
export type EntityClass = new () => object;

const known = new Set<EntityClass>();

/**
 * Makes a feature's tables known to the data source. A feature calls it once, in its module file, so that no
 * central list has to be kept.
 */
export function registerEntities(...entities: EntityClass[]): void {
  for (const entity of entities) known.add(entity);
}

/** Every table made known so far. */
export function registeredEntities(): EntityClass[] {
  return [...known];
}
