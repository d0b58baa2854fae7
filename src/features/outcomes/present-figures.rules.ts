import type {
  BreakdownType,
  CellFiguresType,
  FigureReason,
  ItemFiguresType,
  ScaleFiguresType,
} from './figures.types.js';
import { pInWords } from './number-words.rules.js';
import type { Breakdown, ItemFigures, ScaleFigures } from './release-figures.types.js';
import { type ReleaseLegend, scoreIn } from './release-legend.js';
import { digitsOf, sentenceOf } from './words.rules.js';

/** A scale as the API gives it: the frozen figures, with their names and words. */
export function presentScale(figures: ScaleFigures, legend: ReleaseLegend): ScaleFiguresType {
  return presented(figures, legend);
}

/** A question as the API gives it. */
export function presentItem(figures: ItemFigures, legend: ReleaseLegend): ItemFiguresType {
  return { ...figures, ...presented(figures, legend), pHolmText: textOf(figures.pHolm) };
}

/** A part of the group as the API gives it. */
export function presentBreakdown({ scales, ...part }: Breakdown, legend: ReleaseLegend): BreakdownType {
  return {
    ...part,
    scales: scales.map((cell): CellFiguresType => ({ ...cell, title: scoreIn(legend, cell.code).title })),
  };
}

function presented(figures: ScaleFigures | ItemFigures, legend: ReleaseLegend) {
  const { title, direction, min, max } = scoreIn(legend, figures.code);
  const reasons: FigureReason[] = Object.entries(figures.reasons).map(([path, reason]) => ({ path, reason }));
  return {
    ...figures,
    title,
    direction,
    min,
    max,
    decimals: digitsOf({ min, max }),
    t: { ...figures.t, pText: textOf(figures.t.p) },
    wilcoxon: { ...figures.wilcoxon, pText: textOf(figures.wilcoxon.p) },
    reasons,
    sentence: sentenceOf(figures, legend),
  };
}

function textOf(p: number | null): string | null {
  return p === null ? null : pInWords(p);
}
