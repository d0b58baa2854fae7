import fc from 'fast-check';
import { expiryOf, NATURES, statementOf } from './disclosure.rules.js';

const a = { company: 'Acme Pharma', natures: ['speaker' as const], ended: true };

describe('a statement of financial relationships', () => {
  it('says that there is none, or names them', () => {
    expect(statementOf(true, [])).toEqual([]);
    expect(statementOf(false, [a])).toEqual([a]);
    expect(() => statementOf(false, [])).toThrow('Please say that you have none, or name them.');
    expect(() => statementOf(true, [a])).toThrow('either');
  });

  it('names each company once, with all that was said of it', () => {
    const again = { company: ' acme  PHARMA', natures: ['stock' as const, 'speaker' as const], ended: false };
    expect(statementOf(false, [a, again])).toEqual([
      { company: 'Acme Pharma', natures: ['stock', 'speaker'], ended: false },
    ]);
  });

  it('loses no nature, whatever the order', () => {
    const relationship = fc.record({
      company: fc.constantFrom('A', 'B', 'a'),
      natures: fc.uniqueArray(fc.constantFrom(...NATURES), { minLength: 1 }),
      ended: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(relationship, { minLength: 1, maxLength: 8 }), (list) => {
        const said = (of: readonly { company: string; natures: readonly string[] }[]) =>
          [...new Set(of.flatMap((r) => r.natures.map((n) => `${r.company.toLowerCase()} ${n}`)))].sort();
        expect(said(statementOf(false, list))).toEqual(said(list));
        expect(said(statementOf(false, [...list].reverse()))).toEqual(said(list));
      }),
    );
  });
});

describe('the end of a statement', () => {
  it('is the same day a year later', () => {
    expect(expiryOf(new Date('2026-11-30T17:00:00Z')).toISOString()).toBe('2027-11-30T17:00:00.000Z');
  });

  it('is the last of February for one of a leap day', () => {
    expect(expiryOf(new Date('2028-02-29T10:00:00Z')).toISOString()).toBe('2029-02-28T10:00:00.000Z');
  });
});
