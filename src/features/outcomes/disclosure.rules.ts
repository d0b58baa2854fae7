import { breakdownsOf } from './breakdowns.rules.js';
import { countsShown, momentsTell, ranksTell } from './derivable.rules.js';
import { edgeTells } from './edge.rules.js';
import { EVERYTHING, type FigureGroup, type Hidden, maskAnalysis, withheldAt } from './mask.rules.js';
import type { RawFigures, RawScore, Thresholds } from './raw-figures.types.js';
import type { DisclosedFigures, ItemFigures, ScaleFigures, Withheld } from './release-figures.types.js';
import { holm } from './statistics/holm.js';

/** The lowest thresholds there are. Source: our own rule, from those in use with employees (5) and patients (10 or 11). */
export const LEAST: Thresholds = { display: 5, detail: 10 };

/**
 * From raw figures to what may be shown of them. This is the one place that decides: whatever gives figures out, by
 * whatever road, gives what came out here. Nothing that is left out of a release
 * can be worked out by hand from what the same release shows; what two releases tell together is not looked at here.
 *
 * The numbers of those invited, who answered, and who left out a score are not about what anyone answered: they are
 * shown, however small the rest, where the display threshold is reached.
 */
export function disclose(raw: RawFigures, given: Thresholds): DisclosedFigures {
  const display = Math.max(given.display, LEAST.display);
  const thresholds = { display, detail: Math.max(given.detail, LEAST.detail, display) };
  const withheld: Withheld[] = [];
  const few = `fewer than ${display}`;
  const told = (path: string, count: number) => {
    if (count >= display) return count;
    withheld.push({ path, reason: few });
    return null;
  };
  const n = {
    invited: raw.invited,
    answered: told('n.answered', raw.answered),
    paired: told('n.paired', raw.paired),
  };

  const hidden = hiddenOf(raw.scores, thresholds);
  const scales: ScaleFigures[] = [];
  const items: ItemFigures[] = [];
  for (const score of raw.scores) {
    const { code, direction, family, analysis } = score;
    const ofScore = hidden.get(code) as Hidden;
    const shown = maskAnalysis(analysis, ofScore);
    if (family === null) {
      scales.push({ code, direction, ...shown });
      withheld.push(...withheldAt(`scales.${code}`, ofScore));
    } else {
      items.push({ code, family, ...shown, pHolm: null });
      withheld.push(...withheldAt(`items.${code}`, ofScore, { ranks: ['wilcoxon', 'pHolm'] }));
    }
  }
  adjust(items, raw.scores);
  const breakdowns = breakdownsOf(raw, hidden, thresholds);
  return { n, scales, items, breakdowns: breakdowns.shown, withheld: [...withheld, ...breakdowns.withheld] };
}

/** What is hidden of each score, by its code. */
function hiddenOf(scores: readonly RawScore[], thresholds: Thresholds): Map<string, Hidden> {
  const hidden = new Map<string, Hidden>();
  for (const score of scores) {
    const why = whyNothing(score, hidden, thresholds);
    hidden.set(
      score.code,
      why === null
        ? new Map(hiddenGroups(score, thresholds))
        : new Map(EVERYTHING.map((group) => [group, why])),
    );
  }
  return hidden;
}

function whyNothing(
  { analysis, overlaps }: RawScore,
  earlier: ReadonlyMap<string, Hidden>,
  { display }: Thresholds,
): string | null {
  if (analysis.n < display) return `fewer than ${display} people answered it at both points`;
  // A total less its parts is the score of those who have the one and not the others.
  const telling = overlaps.find(
    ({ code, here, there }) =>
      !earlier.get(code)?.has('participation') && [here, there].some((few) => few > 0 && few < display),
  );
  if (!telling) return null;
  return (
    `it shares questions with ${telling.code}, and fewer than ${display} people have only one of the two scores: ` +
    'theirs could be worked out'
  );
}

/** The groups of figures of a score that are withheld, with the reason for each, where the score itself is shown. */
function hiddenGroups(score: RawScore, { display, detail }: Thresholds): [FigureGroup, string][] {
  const { analysis, questions } = score;
  const withSpread = analysis.n >= detail || questions > 1;
  const points = score.standings ? [score.standings.before, score.standings.now] : [];
  if (points.some((point) => edgeTells(point, score.reach, withSpread, display))) {
    const alike =
      `nearly all who answered had the same score at one of the two points: its mean would tell the answers of fewer ` +
      `than ${display} people, or that of everyone`;
    return EVERYTHING.filter((group) => group !== 'participation').map((group) => [group, alike]);
  }
  if (analysis.n < detail) {
    const below = `shown from ${detail} answers on`;
    return [
      // Five answers to one question, their mean and their spread: that is the distribution.
      ...only(
        questions === 1,
        'spread',
        `the spread of a single question tells how many gave each answer; ${below}`,
      ),
      ['comparison', `tests, intervals and effect sizes are ${below}`],
      ['ranks', `tests are ${below}`],
      ['improved', `how many changed is ${below}`],
      ['notImproved', `how many changed is ${below}`],
    ];
  }
  const shown = countsShown(analysis, display);
  if (shown === 'all') return [];
  const lowerIsBetter = score.direction === 'lower';
  const tells = `it would tell how many changed, where that is a count of fewer than ${display} people`;
  const moments =
    score.changes !== null && momentsTell(analysis, score.changes, score.reach, lowerIsBetter, display);
  const { statistic } = analysis.wilcoxon;
  const ranks = statistic !== null && ranksTell(analysis, statistic, lowerIsBetter, display);
  const small = `one of the counts of those who improved, stayed and worsened is of fewer than ${display} people`;
  return [
    ...only(moments, 'comparison', tells),
    ...only(moments || ranks, 'ranks', tells),
    ...only(shown === 'none', 'improved', small),
    [
      'notImproved',
      shown === 'none'
        ? small
        : `told together, as n less improved, since one of the two is of fewer than ${display} people`,
    ],
  ];
}

function only(when: boolean, group: FigureGroup, reason: string): [FigureGroup, string][] {
  return when ? [[group, reason]] : [];
}

/** Adjusts the p of each question within its family, by the tests that are shown: a hidden one must not be felt. */
function adjust(items: readonly ItemFigures[], scores: readonly RawScore[]): void {
  const familyOf = new Map(scores.map(({ code, instrument, family }) => [code, `${instrument} ${family}`]));
  for (const family of new Set(familyOf.values())) {
    const members = items.filter(({ code }) => familyOf.get(code) === family);
    const adjusted = holm(members.map((item) => item.wilcoxon.p));
    for (const [index, item] of members.entries()) {
      item.pHolm = adjusted[index] ?? null;
      const reason = item.reasons['wilcoxon.p'];
      if (item.pHolm === null && reason !== undefined) item.reasons.pHolm = reason;
    }
  }
}
