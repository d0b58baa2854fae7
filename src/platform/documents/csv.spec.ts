import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from './csv.js';

const read = (csv: string) => parse(csv, { bom: true }) as string[][];

describe('a table as CSV', () => {
  it('is read back cell by cell', () => {
    const csv = csvOf(
      ['name', 'at', 'minutes', 'guest', 'note'],
      [['Ana "A" Ruiz, RN', new Date(0), 1.5, true, null]],
    );
    expect(csv.startsWith('\ufeffname,at')).toBe(true);
    expect(read(csv)[1]).toEqual(['Ana "A" Ruiz, RN', '1970-01-01T00:00:00.000Z', '1.5', 'yes', '']);
  });

  it('leaves numbers below zero numbers', () => {
    expect(read(csvOf(['n'], [[-2]]))[1]).toEqual(['-2']);
  });

  it('no text begins as a formula, and what was there stays behind the apostrophe', () => {
    const starts = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t=',
      '\r=',
      '\n=',
      ' =',
      '|',
      '＝',
      '\ufeff=',
      '"=',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(starts, fc.string()).map(([a, b]) => a + b),
          { minLength: 1 },
        ),
        (cells) => {
          const [, row = []] = read(
            csvOf(
              cells.map(() => 'x'),
              [cells],
            ),
          );
          row.forEach((cell, i) => {
            expect([cells[i], `'${cells[i]}`]).toContain(cell);
            expect(cell.trimStart()).not.toMatch(/^[\ufeff\u200b]*[=+\-@|＝]/);
          });
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
