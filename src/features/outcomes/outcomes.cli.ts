import { type Command, readArgs } from '../../platform/cli/command.js';
import { readPairedCsv } from './paired-csv.js';
import { analyzeColumns } from './statistics/analyze-paired.js';
import type { PairedAnalysis } from './statistics/paired-analysis.types.js';

const usage = 'outcomes analyze FILE.csv [--lower-is-better]';

/** Answers with a {@link PairedAnalysis} of a CSV file whose header is `before,now`. */
const analyze: Command = {
  name: 'outcomes analyze',
  usage,
  summary: 'Compares scores before and now, pair by pair: means, paired t, signed ranks and effect size.',
  async run(args): Promise<PairedAnalysis> {
    const { values, words } = readArgs(usage, args, { 'lower-is-better': { type: 'boolean' } }, 1);
    const columns = await readPairedCsv(words[0]!);
    return analyzeColumns(columns, { lowerIsBetter: values['lower-is-better'] === true });
  },
};

/** The commands of this feature that need no database. */
export const outcomesCommands: Command[] = [analyze];
