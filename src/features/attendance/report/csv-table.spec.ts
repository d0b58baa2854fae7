import fc from 'fast-check';
import { DELIMITERS, type Delimiter, forEachRecord } from './csv-table.js';

function records(text: string, delimiter: Delimiter = ',', quoted = true): [number, ...string[]][] {
  const found: [number, ...string[]][] = [];
  forEachRecord(text, delimiter, (cells, line) => found.push([line, ...cells]), quoted);
  return found;
}

function refusal(text: string): unknown {
  try {
    records(text);
  } catch (error) {
    return error;
  }
  return null;
}

describe('the records of a delimited text', () => {
  it('tell the line on which they begin, also after cells with line breaks', () => {
    expect(records('a,b\n\n"x\ny\n",2\n,,\nlast,"5"')).toEqual([
      [1, 'a', 'b'],
      [2, ''],
      [3, 'x\ny\n', '2'],
      [6, '', '', ''],
      [7, 'last', '5'],
    ]);
  });

  it('keep separators and doubled quotation marks of quoted cells', () => {
    expect(records('"Vega, Ana","the ""boss"""\n')).toEqual([[1, 'Vega, Ana', 'the "boss"']]);
  });

  it('take a quotation mark within a cell literally', () => {
    expect(records('Ana "Annie" Vega,5" screen,"q"\n"Ana" Vega,2\n')).toEqual([
      [1, 'Ana "Annie" Vega', '5" screen', 'q'],
      [2, '"Ana" Vega', '2'],
    ]);
  });

  it('see a quoted cell after a blank', () => {
    expect(records('a, "b,c", d\n')).toEqual([[1, 'a', 'b,c', 'd']]);
  });

  it('may differ in length', () => {
    expect(records('a\tb\tc\nd\n', '\t')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, 'd'],
    ]);
  });

  it('can be read without regard to quotation marks', () => {
    expect(records('"Ana\tx\n', '\t', false)).toEqual([[1, '"Ana', 'x']]);
  });

  it('end with the line where a quotation was opened that is never closed', () => {
    expect(refusal('a,b\n1,2\n"zz,3\n4,5\n6,7\n')).toMatchObject({ code: 'unclosed_quote', line: 3 });
    expect(refusal(`a,b\n"zz,3\n${'4,5\n'.repeat(30_000)}`)).toMatchObject({
      code: 'unclosed_quote',
      line: 2,
    });
  });

  it('refuse a line without end, even of separators alone', () => {
    expect(refusal(`a,b\n${','.repeat(100_000)}\n`)).toMatchObject({ code: 'unreadable_table', line: 2 });
  });

  it('let the errors of the one who takes them pass', () => {
    const fail = () => {
      throw new RangeError('mine');
    };
    expect(() => forEachRecord('"a",b\n', ',', fail)).toThrow(RangeError);
    expect(() => forEachRecord('a,b\n', ',', fail)).toThrow(RangeError);
  });

  it('are what was written, with their lines, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '\t', ';', '"', '\n', '0', ':') });
    const table = fc.array(
      fc.array(
        cell.map((text) => text.trimStart()),
        { minLength: 2, maxLength: 4 },
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
        const quote = (text: string) => (/["\n,\t; ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const written = rows.map((row) => row.map(quote).join(delimiter));
        let line = 1;
        const expected = rows.map((row, at) => {
          const begin = line;
          line += written[at]!.split('\n').length;
          return [begin, ...row];
        });
        expect(records(`${written.join('\n')}\n`, delimiter)).toEqual(expected);
      }),
    );
  });
});
