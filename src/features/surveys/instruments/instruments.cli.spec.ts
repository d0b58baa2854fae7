import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { MAX_ROWS, readAnswerSheet } from './answer-sheet.js';
import { BRS } from './brs.js';
import { BURNOUT1 } from './burnout1.js';
import { CBI } from './cbi.js';
import { instrumentCommands } from './instruments.cli.js';
import { score } from './score.rules.js';

function run(name: string, ...args: string[]): Promise<unknown> {
  const command = instrumentCommands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Error(`No command ${name}`);
  return command.run(args);
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'instruments-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: string): Promise<string> {
  const path = join(folder, 'answers.csv');
  await writeFile(path, content);
  return path;
}

describe('instruments list', () => {
  it('answers what JSON can hold, with the keys that the contract names', async () => {
    const listed: unknown = JSON.parse(JSON.stringify(await run('instruments list')));
    expect(listed).toHaveLength(11);
    expect(listed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'BRS',
          version: 1,
          wording: 'supplied',
          citation: expect.stringContaining('2008'),
          licenceNote: expect.any(String),
          options: [{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }, { value: 5 }],
          items: expect.arrayContaining([
            { number: 2, subscales: ['resilience'], reversed: true, mayNotApply: false },
          ]),
          subscales: [
            expect.objectContaining({ name: 'resilience', direction: 'higher', range: { min: 1, max: 5 } }),
          ],
        }),
      ]),
    );
  });

  it('refuses arguments', async () => {
    await expect(run('instruments list', 'BRS')).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('instruments score', () => {
  it('answers a row each, in the order of the file', async () => {
    const path = await file('1,2,3,4,5,6\n4,2,3,3,4,2\n3,3,3,3,3,3\n,,,,,\n9,1,1,1,1,1\n');
    expect(await run('instruments score', 'BRS', path)).toEqual([
      { scores: { resilience: 22 / 6 }, bands: { resilience: 'normal' }, flags: [] },
      { scores: { resilience: 3 }, bands: { resilience: 'normal' }, flags: [] },
      { scores: { resilience: null }, bands: { resilience: null }, flags: ['too_few:resilience'] },
      { scores: { resilience: null }, bands: { resilience: null }, flags: ['out_of_range:1'] },
    ]);
  });

  it('names the known codes when asked for another', async () => {
    await expect(run('instruments score', 'PHQ9', 'x.csv')).rejects.toMatchObject({
      code: 'unknown_instrument',
      message: expect.stringContaining('PROQOL5, CDRISC10, BRS'),
    });
  });

  it('says so when there is no such file', async () => {
    await expect(run('instruments score', 'BRS', join(folder, 'none.csv'))).rejects.toMatchObject({
      code: 'file_not_found',
    });
  });

  it('refuses a call without a file', async () => {
    await expect(run('instruments score', 'BRS')).rejects.toMatchObject({ code: 'usage' });
  });

  it('refuses a binary file', async () => {
    const path = await file('PK\u0003\u0004\u0000\u0000');
    await expect(run('instruments score', 'BRS', path)).rejects.toMatchObject({ code: 'file_not_text' });
  });
});

describe('a sheet of answers', () => {
  it('may have its columns in any order', () => {
    expect(readAnswerSheet(BRS, '6,5,4,3,2,1\n1,2,3,4,5,1\n')).toEqual([[1, 5, 4, 3, 2, 1]]);
  });

  it('leaves an item without a column unanswered', () => {
    expect(readAnswerSheet(BRS, '1,3\n5,4\n')).toEqual([[5, null, 4, null, null, null]]);
  });

  it('takes NA in any case as not applicable, and an empty cell as unanswered', () => {
    expect(readAnswerSheet(BRS, '1,2,3,4,5,6\nNA,na,Na,,"",3\n')).toEqual([
      ['NA', 'NA', 'NA', null, null, 3],
    ]);
  });

  it('reads what Excel writes: byte order mark, CRLF, quotes, spaces', () => {
    expect(readAnswerSheet(BRS, '\ufeff"1", 2,3,4,5,6\r\n"3", 4 ,3.0,3,3,3\r\n')).toEqual([
      [3, 4, 3, 3, 3, 3],
    ]);
  });

  it('keeps a fraction as it stands, for the scoring to flag', () => {
    const [answers = []] = readAnswerSheet(BRS, '1,2,3,4,5,6\n2.5,3,3,3,3,3\n');
    expect(score(BRS, answers).flags).toEqual(['out_of_range:1']);
  });

  it('takes the coded values of the Copenhagen inventory as answered', () => {
    const [answers = []] = readAnswerSheet(CBI, '7,8,9,13\n100,75,50,25\n');
    expect(score(CBI, answers).scores.work).toBe(75);
  });

  it('skips blank lines', () => {
    expect(readAnswerSheet(BRS, '1,2\n\n3,4\n\n')).toHaveLength(1);
  });

  it('keeps a blank line of a single item as an unanswered row', () => {
    expect(readAnswerSheet(BURNOUT1, '1\n3\n\n5\n')).toEqual([[3], [null], [5]]);
  });

  it('may hold no respondent', () => {
    expect(readAnswerSheet(BRS, '1,2,3,4,5,6\n')).toEqual([]);
  });

  it.each([
    ['an empty file', '', 'empty_file', undefined],
    ['a file of blank lines', '\n\n', 'empty_file', undefined],
    ['an item that the instrument does not have', '1,2,7\n1,2,3\n', 'bad_header', 1],
    ['a column of names', 'name,1,2\nKim,2,3\n', 'bad_header', 1],
    ['a repeated item', '1,2,1\n1,2,3\n', 'bad_header', 1],
    ['semicolons', '1;2;3\n1;2;3\n', 'bad_header', 1],
    ['a word in a cell', '1,2\n3,4\n\n3,often\n', 'not_a_number', 4],
    ['a decimal comma', '1,2\n"2,5",4\n', 'not_a_number', 2],
    ['a hexadecimal number', '1,2\n0x3,4\n', 'not_a_number', 2],
    ['a row that is too long', '1,2\n3,4\n3,4,5\n', 'bad_row', 3],
    ['a row that is too short', '1,2\n3\n', 'bad_row', 2],
    ['a quotation mark that is not closed', '1,2\n3,"4\n5,4\n', 'bad_csv', 2],
    ['a quotation mark inside a value', '1,2\n3,4\n3,4"5\n', 'bad_csv', 3],
    ['a line without an end', `1,2\n${'3'.repeat(20_000)}`, 'bad_csv', 2],
    ['more rows than fit in memory', `1\n${'3\n'.repeat(MAX_ROWS + 1)}`, 'too_many_rows', MAX_ROWS + 2],
  ])('is refused with the line: %s', (_, csv, code, line) => {
    const definition = csv.startsWith('1\n') ? BURNOUT1 : BRS;
    expect(() => readAnswerSheet(definition, csv)).toThrow(expect.objectContaining({ code, line }));
  });

  it('never has its cells repeated in an error', () => {
    expect(() => readAnswerSheet(BRS, '1,2\n3,my own words\n')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('my own words') }),
    );
  });

  it('scores each row for itself: shuffled rows give shuffled scores', () => {
    const row = fc.array(fc.constantFrom('1', '2', '3', '4', '5', '', 'NA', '7'), {
      minLength: 6,
      maxLength: 6,
    });
    const shuffled = fc
      .array(row, { minLength: 1, maxLength: 8 })
      .chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
      );
    const scored = (rows: string[][]) =>
      readAnswerSheet(BRS, ['1,2,3,4,5,6', ...rows.map((cells) => cells.join(','))].join('\n')).map(
        (answers) => score(BRS, answers),
      );
    fc.assert(
      fc.property(shuffled, ([rows, order]) => {
        const expected = scored(rows);
        expect(scored(order.map((index) => rows[index] ?? []))).toEqual(
          order.map((index) => expected[index]),
        );
      }),
    );
  });
});
