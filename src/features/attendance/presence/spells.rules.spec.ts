import fc from 'fast-check';
import { type Sign, spellsOf } from './spells.rules.js';

const came = (at: number): Sign => ({ here: true, at });
const went = (at: number): Sign => ({ here: false, at });
const times = (...signs: Sign[]) => spellsOf(signs).map((spell) => [spell.came.at, spell.went?.at ?? null]);

describe('from when to when somebody was there', () => {
  it('is from coming to going, and until nobody knows when where nobody told of going', () => {
    expect(times(came(1), went(5), came(8))).toEqual([
      [1, 5],
      [8, null],
    ]);
  });

  it('does not begin anew with a second coming, nor end with a second going', () => {
    expect(times(came(1), came(3), went(5), went(7))).toEqual([[1, 5]]);
  });

  it('is nothing where somebody went who never came', () => {
    expect(times(went(5))).toEqual([]);
  });

  it('takes who is there to have gone and come again in one instant', () => {
    expect(times(came(1), came(5), went(5))).toEqual([
      [1, 5],
      [5, null],
    ]);
  });

  it('takes who is away to have come and gone in one instant', () => {
    expect(times(went(5), came(5))).toEqual([[5, 5]]);
  });
});

const signs = fc.array(fc.record({ here: fc.boolean(), at: fc.integer({ min: 0, max: 20 }) }), {
  maxLength: 30,
});

it('is the same in whichever order the signs are told, and however often', () => {
  const disordered = signs.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
  );
  fc.assert(
    fc.property(disordered, ([all, mixed]) => {
      expect(times(...mixed)).toEqual(times(...all));
    }),
  );
});

it('never overlaps, and never ends before it begins', () => {
  fc.assert(
    fc.property(signs, (all) => {
      let last = Number.NEGATIVE_INFINITY;
      for (const [from, until] of times(...all)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(until ?? from).toBeGreaterThanOrEqual(from as number);
        last = until ?? Number.POSITIVE_INFINITY;
      }
    }),
  );
});
