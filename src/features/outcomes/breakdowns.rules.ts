import type { Hidden } from './mask.rules.js';
import type { RawCell, RawDimension, RawFigures, RawScore, Thresholds } from './raw-figures.types.js';
import type { Breakdown, CellFigures, Withheld } from './release-figures.types.js';
import { pairedT } from './statistics/paired-t.js';

/**
 * The figures of parts of the group. A part is there when it holds enough answers and when what is left out beside it
 * does too; the closing of the wave saw to the second, since only it knew the small parts.
 *
 * @param hidden what is hidden of each score as a whole: its parts together must not tell it
 */
export function breakdownsOf(
  { scores, dimensions, cells }: RawFigures,
  hidden: ReadonlyMap<string, Hidden>,
  { detail }: Thresholds,
): { shown: Breakdown[]; withheld: Withheld[] } {
  const scales = scores.filter((score) => score.family === null && divisible(score, hidden));
  const found = (dimension: string, category: string, code: string) =>
    cells.find(
      (cell) =>
        cell.dimension === dimension && cell.category === category && cell.code === code && cell.n >= detail,
    );
  const shown = dimensions.flatMap(({ name, categories }) =>
    categories.flatMap((category) => {
      const figures = scales.flatMap((score) => {
        const cell = found(name, category, score.code);
        return cell ? [figuresOf(score, cell)] : [];
      });
      return figures.length > 0 ? [{ dimension: name, category, scales: figures }] : [];
    }),
  );
  const expected = scores.filter((score) => score.family === null).length;
  return { shown, withheld: withheldOf(dimensions, shown, expected, detail) };
}

/**
 * Whether a scale may be told by parts: all of it is shown as a whole, and wherever it shares questions with another
 * one, the same people have both, so that they do in every part.
 */
function divisible({ code, overlaps }: RawScore, hidden: ReadonlyMap<string, Hidden>): boolean {
  const whole = hidden.get(code);
  if (!whole || ['participation', 'spread', 'comparison'].some((group) => whole.has(group as never)))
    return false;
  return overlaps.every(({ here, there }) => here === 0 && there === 0);
}

function figuresOf({ code, direction, questions }: RawScore, cell: RawCell): CellFigures {
  const { n } = cell;
  // The spread of a single question is its distribution, in which a part has smaller counts than the whole.
  const spread = questions > 1;
  const difference = {
    n,
    mean: cell.sumDifference / n,
    sd: sdOf(n, cell.sumDifference, cell.squaresDifference),
    scale: 1,
  };
  const sd = (value: number) => (spread ? value : null);
  return {
    code,
    direction,
    n,
    before: { mean: cell.sumBefore / n, sd: sd(sdOf(n, cell.sumBefore, cell.squaresBefore)) },
    now: { mean: cell.sumNow / n, sd: sd(sdOf(n, cell.sumNow, cell.squaresNow)) },
    difference: {
      mean: difference.mean,
      sd: sd(difference.sd),
      ci95: spread ? (pairedT(difference)?.ci95 ?? null) : null,
    },
  };
}

function sdOf(n: number, sum: number, squares: number): number {
  return Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1));
}

function withheldOf(
  dimensions: readonly RawDimension[],
  shown: readonly Breakdown[],
  scales: number,
  detail: number,
): Withheld[] {
  if (shown.length === 0) {
    return [
      {
        path: 'breakdowns',
        reason: `figures for parts of the group need at least ${detail} answers in each part`,
      },
    ];
  }
  return dimensions.flatMap(({ name, categories }) => {
    const present = shown.filter((part) => part.dimension === name);
    const whole =
      present.length === categories.length && present.every((part) => part.scales.length === scales);
    if (whole) return [];
    const reason = `parts of fewer than ${detail} answers are left out, and others from which they could be worked out`;
    return [{ path: `breakdowns.${name}`, reason }];
  });
}
