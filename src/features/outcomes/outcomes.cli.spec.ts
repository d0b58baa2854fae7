import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../../platform/cli/command.js';
import { outcomesCommands } from './outcomes.cli.js';

const analyze = outcomesCommands.find(({ name }) => name === 'outcomes analyze')!;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outcomes-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(content: string | Uint8Array, ...options: string[]): Promise<unknown> {
  const file = join(folder, 'scores.csv');
  writeFileSync(file, content);
  return analyze.run([file, ...options]);
}

async function refusal(answer: Promise<unknown>): Promise<CommandError> {
  const error = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CommandError))
    throw new Error('The command should have refused in words.', { cause: error });
  return error;
}

describe('outcomes analyze', () => {
  it('answers with the figures of a file, which JSON can hold', async () => {
    const answer = await run('before,now\n26,18\n30,20\n24,21\n28,28\n', '--lower-is-better');
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(answer).toMatchObject({
      n: 4,
      excluded: 0,
      before: { mean: 27 },
      now: { mean: 21.75 },
      difference: { mean: -5.25 },
      t: { df: 3 },
      wilcoxon: { statistic: 0, method: 'normal-corrected' },
      improved: 3,
      unchanged: 1,
      worsened: 0,
      reasons: {},
    });
  });

  it('takes a higher score for the better one unless told otherwise', async () => {
    expect(await run('before,now\n1,2\n1,3\n5,4\n')).toMatchObject({ improved: 2, worsened: 1 });
  });

  it('leaves out and counts rows that lack a half, whether empty or NA', async () => {
    const answer = await run('before,now\n1,2\n,3\n4,\n,\nNA,4\n2,2\n');
    expect(answer).toMatchObject({ n: 2, excluded: 4 });
  });

  it.each([
    ['with a byte order mark and Windows line ends', '\uFEFFbefore,now\r\n1,2\r\n3,5\r\n'],
    ['with capitals and spaces in the header', ' Before , NOW \n1,2\n3,5\n'],
    ['with the columns the other way round', 'now,before\n2,1\n5,3\n'],
    ['with quoted cells, signs and exponents', '"before","now"\n"1","+2"\n3.0,.5e1\n'],
    ['with blank lines', '\n\nbefore,now\n\n1,2\n  \n3,5\n\n'],
    ['without a line end at its end', 'before,now\n1,2\n3,5'],
    ['as UTF-16, as Excel saves it', Buffer.from('\uFEFFbefore,now\r\n1,2\r\n3,5\r\n', 'utf16le')],
  ])('reads a file %s', async (_, content) => {
    expect(await run(content)).toMatchObject({ n: 2, excluded: 0, before: { mean: 2 }, now: { mean: 3.5 } });
  });

  it('answers for a file of a header only, with reasons instead of figures', async () => {
    expect(await run('before,now\n')).toMatchObject({ n: 0, reasons: { 't.p': 'no pair is complete' } });
  });

  it.each([
    ['a word', 'before,now\n1,2\n\n3,good\n', 4],
    ['a cell of two lines', 'before,now\r\n"1\n",2\r\n3,good\r\n', 2],
    ['a word after blank lines', '\r\n \r\nbefore,now\r\n\r\n3,good\r\n', 5],
    ['a decimal comma', 'before,now\n"3,5",4\n', 2],
    ['a number beyond all bounds', 'before,now\n1,1e999\n', 2],
    ['the word Infinity', 'before,now\n1,2\n1,Infinity\n', 3],
    ['a hexadecimal number', 'before,now\n0x10,2\n', 2],
  ])('refuses %s as a score, with the line and without repeating the cell', async (_, content, line) => {
    const error = await refusal(run(content));
    expect(error).toMatchObject({ code: 'bad_number', line });
    expect(error.message).not.toContain('good');
  });

  it.each([
    ['other columns', 'before,now,name\n1,2,x\n', '“name”'],
    ['semicolons', 'before;now\n1;2\n', '“before;now”'],
    ['no header', '1,2\n3,4\n', '“1”, “2”'],
    ['a column without a name', 'before,now,\n1,2,\n', 'a column without a name'],
  ])('refuses a header with %s and names what is strange', async (_, content, named) => {
    const error = await refusal(run(content));
    expect(error).toMatchObject({ code: 'bad_header', line: 1 });
    expect(error.message).toContain(named);
  });

  it.each([
    ['a column is missing', 'before\n1\n'],
    ['a column comes twice', 'before,before\n1,2\n'],
  ])('refuses a header where %s', async (_, content) => {
    expect(await refusal(run(content))).toMatchObject({ code: 'bad_header' });
  });

  it.each([
    ['too few cells', 'before,now\n1,2\n3\n', 3],
    ['too many cells', 'before,now\n1,2,3\n', 2],
    ['a quotation mark inside a number', 'before,now\n1,2\n3,"4"5\n', 3],
    ['a quotation mark that is never closed', 'before,now\n1,2\n3,"4\n5,6\n', undefined],
  ])('refuses a row with %s', async (_, content, line) => {
    const error = await refusal(run(content));
    expect(error.code).toBe('bad_row');
    if (line) expect(error.line).toBe(line);
  });

  it('stops at an unclosed quotation mark instead of taking in a long file', async () => {
    expect(await refusal(run(`before,now\n1,"2\n${'3,4\n'.repeat(100_000)}`))).toMatchObject({
      code: 'bad_row',
    });
  });

  it.each([
    ['empty', ''],
    ['only a byte order mark', '\uFEFF'],
    ['only blank lines', '\n\n  \n'],
  ])('refuses a file that is %s', async (_, content) => {
    expect(await refusal(run(content))).toMatchObject({ code: 'file_empty' });
  });

  it('refuses a binary file, however it begins', async () => {
    expect(await refusal(run(Buffer.from('PK\u0003\u0004\0\0')))).toMatchObject({ code: 'file_not_text' });
    expect(await refusal(run(Buffer.from('before,now\n1,2\n\0')))).toMatchObject({ code: 'file_not_text' });
    expect(await refusal(run(Uint8Array.of(0xc3, 0x28)))).toMatchObject({ code: 'file_not_text' });
  });

  it('refuses a file that is not there, and a folder', async () => {
    expect(await refusal(analyze.run([join(folder, 'nowhere.csv')]))).toMatchObject({
      code: 'file_not_found',
    });
    expect(await refusal(analyze.run([folder]))).toMatchObject({ code: 'file_not_readable' });
  });

  it('refuses a call without a file, with two, or with an unknown option, and shows how to call it', async () => {
    for (const args of [[], ['a.csv', 'b.csv'], ['a.csv', '--higher'], ['a.csv', '--lower-is-better=yes']]) {
      const error = await refusal(analyze.run(args));
      expect(error.code).toBe('usage');
      expect(error.message).toContain('Usage: outcomes analyze FILE.csv [--lower-is-better]');
    }
  });
});
