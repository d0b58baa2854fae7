import { inDigits, percent, pInWords, withSign } from './number-words.rules.js';
import type { ItemFigures, ReleaseCounts, ReleaseFigures, ScaleFigures } from './release-figures.types.js';
import { type ReleaseLegend, type ScoreLegend, scoreIn } from './release-legend.js';

/** What a release shows of one score. */
type AnyFigures = ScaleFigures | ItemFigures;

/** What stands beside every release, with how many were asked and how many answered. */
export function caveatOf({ invited, answered, paired }: ReleaseCounts, display: number): string {
  const few = `fewer than ${display}`;
  const people = invited === 1 ? '1 person was' : `${invited} people were`;
  const both = `${paired ?? few} of them for both points in time`;
  const rate = answered === null ? few : `${answered} (${percent(answered, invited)})`;
  return (
    'These figures are perceived change among those who answered. There was no control group, so they do not show ' +
    `that the program caused the change. ${people} invited; ${rate} answered${answered === null ? '' : `, ${both}`}.`
  );
}

/** The headline figures, a sentence a scale. */
export function headlineOf(figures: ReleaseFigures, legend: ReleaseLegend): string[] {
  return figures.scales.map((scale) => sentenceOf(scale, legend));
}

/** One score in a sentence. It tells of a perceived change and never of an effect. */
export function sentenceOf(figures: AnyFigures, legend: ReleaseLegend): string {
  const score = scoreIn(legend, figures.code);
  const { before, now, difference, n, reasons } = figures;
  if (n === null || before.mean === null || now.mean === null || difference.mean === null) {
    return `${score.title}: withheld, ${reasons.n ?? reasons['before.mean'] ?? 'as there is no score'}.`;
  }
  const digits = digitsOf(score);
  const parts = [
    `${score.title} went from ${inDigits(before.mean, digits)} to ${inDigits(now.mean, digits)} (${score.direction} is better); ` +
      `perceived mean change ${withSign(difference.mean, digits)}`,
    ...intervalIn(figures, digits),
    ...testIn(figures),
    `n = ${n}`,
  ];
  return `${parts.join(', ')}.${restIn(figures)}`;
}

/**
 * What a chart of before and now shows, for who cannot or need not look at it: a sentence a line, each score in one.
 * Where all are drawn on the same line, it is told once.
 */
export function chartSentenceOf(scores: readonly AnyFigures[], legend: ReleaseLegend): string {
  if (scores.length === 0) return 'There is nothing to draw.';
  const lines = scores.map(({ code }) => lineOf(scoreIn(legend, code)));
  const shared = scores.length > 1 && new Set(lines).size === 1 ? lines[0] : undefined;
  const sentences = scores.map(({ code, before, now }, index) => {
    const score = scoreIn(legend, code);
    if (before.mean === null || now.mean === null) return `${score.title}: withheld.`;
    const digits = digitsOf(score);
    const means = `${inDigits(before.mean, digits)} before and ${inDigits(now.mean, digits)} now`;
    return `${score.title}: ${means}${shared ? '' : `, ${lines[index]}`}.`;
  });
  const lead = `Means before and now, as those who answered perceive them${shared ? `, ${shared}` : ''}.`;
  return [lead, ...sentences].join('\n');
}

function lineOf({ min, max, direction }: ScoreLegend): string {
  return `on a line from ${inDigits(min, 0)} to ${inDigits(max, 0)} (${direction} is better)`;
}

/** Digits after the point: one for a score of many steps, two for a short one. */
export function digitsOf({ min, max }: Pick<ScoreLegend, 'min' | 'max'>): number {
  return max - min >= 20 ? 1 : 2;
}

function intervalIn({ difference: { ci95 } }: AnyFigures, digits: number): string[] {
  return ci95 ? [`95 % CI ${inDigits(ci95[0], digits)} to ${inDigits(ci95[1], digits)}`] : [];
}

/** The t test of a scale; of a question the signed-rank test, whose steps are not equal for certain. */
function testIn(figures: AnyFigures): string[] {
  if (!('family' in figures)) return figures.t.p === null ? [] : [`p ${pInWords(figures.t.p)}`];
  const { wilcoxon, pHolm } = figures;
  return [
    ...(wilcoxon.p === null ? [] : [`signed-rank p ${pInWords(wilcoxon.p)}`]),
    ...(pHolm === null ? [] : [`adjusted within its family p ${pInWords(pHolm)}`]),
  ];
}

/** Why there is no test, where there is none. */
function restIn(figures: AnyFigures): string {
  const path = 'family' in figures ? 'wilcoxon.p' : 't.p';
  const reason = figures.reasons[path];
  return reason === undefined ? '' : ` No test: ${reason}.`;
}
