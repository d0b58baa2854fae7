import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { cellOf, rosterCsv } from './roster-csv.rules.js';

const RUNS = 10_000;

describe('a roster as a file', () => {
  it('never has a cell that begins a formula, and loses no row or column', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '\r\n=', ' =', '＝', '"=', '",='), fc.string())
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(nasty, nasty, (name, email) => {
        const line = { name, email, profession: null, state: 'enrolled', since: new Date(0) };
        const rows = parse(rosterCsv([line]), { bom: true, relax_quotes: false }) as string[][];
        const [, cells = []] = rows;
        return (
          rows.length === 2 && cells.length === 5 && cells.every((cell) => !/^\s*[=+\-@\t\r＝]/u.test(cell))
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves a common name as it is', () => {
    expect(cellOf('Ana Ruiz')).toBe('Ana Ruiz');
    expect(cellOf('Ruiz, Ana')).toBe('"Ruiz, Ana"');
    expect(cellOf('=1+1')).toBe("'=1+1");
  });
});
