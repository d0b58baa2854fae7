import { type DumbbellRow, dumbbellSvg } from '../../platform/documents/index.js';
import type { ItemFigures, ReleaseFigures, ScaleFigures } from './release-figures.types.js';
import { type ReleaseLegend, scoreIn } from './release-legend.js';
import { chartSentenceOf, digitsOf } from './words.rules.js';

/** What a release has a chart of. */
export type Charted = 'scales' | 'items';

/** The chart of a release's scales, or of the questions that stand by themselves, as an SVG document. */
export function chartOf(figures: ReleaseFigures, legend: ReleaseLegend, charted: Charted): string {
  const scores = figures[charted];
  const what = charted === 'scales' ? 'Scales' : 'Questions';
  return dumbbellSvg({
    title: `${what} before and now: ${figures.wave}, ${figures.cohort}`,
    description: chartSentenceOf(scores, legend),
    rows: scores.map((score) => rowOf(score, legend)),
  });
}

function rowOf(figures: ScaleFigures | ItemFigures, legend: ReleaseLegend): DumbbellRow {
  const { title, direction, min, max } = scoreIn(legend, figures.code);
  const { before, now, n } = figures;
  const test = 'family' in figures ? figures.wilcoxon.p : figures.t.p;
  const reason = figures.reasons.n ?? figures.reasons['before.mean'];
  return {
    label: title,
    before: before.mean,
    now: now.mean,
    min,
    max,
    direction,
    decimals: digitsOf({ min, max }),
    ...(n === null ? {} : { note: `n = ${n}${test === null ? '; no test shown' : ''}` }),
    ...(before.mean === null || now.mean === null ? { withheld: reason ?? 'there is no score' } : {}),
  };
}
