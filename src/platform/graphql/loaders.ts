import DataLoader from 'dataloader';

/** The loaders of one request: each batches what many fields ask for into one statement. */
export class Loaders {
  private readonly made = new Map<object, DataLoader<string, unknown>>();

  /**
   * The loader that belongs to `owner` in this request.
   *
   * @param owner what tells loaders apart: the reader or field class that asks
   * @param load the rows of many ids, as a map
   */
  of<V>(
    owner: object,
    load: (ids: readonly string[]) => Promise<Map<string, V>>,
  ): DataLoader<string, V | null> {
    const present = this.made.get(owner);
    if (present) return present as DataLoader<string, V | null>;
    const loader = new DataLoader<string, V | null>(async (ids) => {
      const found = await load(ids);
      return ids.map((id) => found.get(id) ?? null);
    });
    this.made.set(owner, loader as DataLoader<string, unknown>);
    return loader;
  }
}
