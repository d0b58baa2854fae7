import fc from 'fast-check';
import { holm } from './holm.js';
import { agree, readReference } from './reference/agreement.js';

describe("Holm's adjustment of a family of p-values", () => {
  it.each(readReference().holm)('gives what R gave for $p', ({ p, holm: theirs }) => {
    expect(holm(p).every((adjusted, index) => agree(adjusted, theirs[index]!))).toBe(true);
  });

  it('leaves a test that could not be made out of the family', () => {
    expect(holm([0.02, null, 0.04])).toEqual([0.04, null, 0.04]);
    expect(holm([null])).toEqual([null]);
    expect(holm([])).toEqual([]);
  });

  const p = fc.double({ min: 0, max: 1, noNaN: true });

  it('never lowers a p, never passes 1, and keeps the order of the tests', () => {
    fc.assert(
      fc.property(fc.array(p), (ps) => {
        const adjusted = holm(ps) as number[];
        ps.forEach((raw, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(raw);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          ps.forEach((other, j) => {
            if (raw <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
      }),
    );
  });
});
