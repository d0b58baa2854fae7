import { type Command, CommandError, readArgs } from '../../../platform/cli/command.js';
import { readText } from '../../../platform/cli/read-file.js';
import { readAnswerSheet } from './answer-sheet.js';
import { instrument, instruments } from './registry.js';
import { score } from './score.rules.js';

const MAX_BYTES = 20_000_000;

const list: Command = {
  name: 'instruments list',
  usage: 'instruments list',
  summary:
    'Lists the questionnaires with their items, options, scoring keys, ranges, bands, citations and licences.',
  async run(args) {
    readArgs(list.usage, args, {}, 0);
    return instruments();
  },
};

const scoreSheet: Command = {
  name: 'instruments score',
  usage: 'instruments score CODE FILE.csv',
  summary: 'Scores a CSV of answers: a header of item numbers, a row per respondent.',
  async run(args) {
    const [code = '', path = ''] = readArgs(scoreSheet.usage, args, {}, 2).words;
    const definition = instrument(code);
    if (definition === undefined) {
      const codes = [...new Set(instruments().map((known) => known.code))].join(', ');
      throw new CommandError(
        'unknown_instrument',
        `There is no instrument with this code. Known codes: ${codes}.`,
      );
    }
    const csv = await readText(path, { maxBytes: MAX_BYTES });
    return readAnswerSheet(definition, csv).map((answers) => score(definition, answers));
  },
};

/** `instruments list` and `instruments score`: pure, without a database. */
export const instrumentCommands: Command[] = [list, scoreSheet];
