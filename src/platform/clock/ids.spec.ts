import { Ids } from './ids.js';

describe('ids', () => {
  it('keep the order of their making, within one millisecond too', () => {
    let now = Date.UTC(2026, 2, 4);
    const ids = new Ids({ now: () => new Date(now) });
    const made: string[] = [];
    for (const count of [10_000, 5, 20]) {
      for (let i = 0; i < count; i++) made.push(ids.next());
      now += 10;
    }
    expect(new Set(made).size).toBe(made.length);
    expect([...made].sort()).toEqual(made);
    expect(
      made.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id)),
    ).toBe(true);
  });
});
