import type { ReleaseFigures } from './release-figures.types.js';
import type { ReleaseLegend } from './release-legend.js';
import { HEDGES_BELOW } from './statistics/effect-size.js';

/** How the figures were come by, as a paragraph for a report or a paper. It names what was used in this release. */
export function methodsOf(figures: ReleaseFigures, legend: ReleaseLegend): string {
  return [
    ...askedIn(legend),
    'Only people with a valid score at both points count. Given are means and standard deviations, the mean ' +
      'difference (now − before) with its 95 % confidence interval by Student’s t (n − 1 degrees of freedom), the ' +
      'paired t test, and the Wilcoxon signed-rank test (zero differences dropped; exact below 50 differences without ' +
      'zeros or ties, otherwise by the normal approximation with tie and continuity correction), all two-sided. The ' +
      'effect size is dz, the mean difference over the standard deviation of the differences, with its 95 % interval ' +
      `by the noncentral t distribution, and below ${HEDGES_BELOW} pairs also with Hedges’ correction.`,
    ...(figures.items.length > 0
      ? [
          'Questions that stand by themselves are judged by the signed-rank test first; beside its p stands that ' +
            'adjusted by Holm’s method within the family of questions.',
        ]
      : []),
    'A scale is scored where enough of its questions were answered, by its author’s rule or else four fifths; sums ' +
      'are then prorated.',
    `To protect those who answered, nothing is shown of fewer than ${legend.thresholds.display} people; tests, ` +
      'intervals, effect sizes, counts of change and figures for parts of the group need at least ' +
      `${legend.thresholds.detail}, and counts from 1 to ${legend.thresholds.display - 1} are withheld or put together.`,
  ].join(' ');
}

function askedIn({ layout, minSessions, instruments }: ReleaseLegend): string[] {
  const sessions = minSessions === 1 ? 'one session' : `${minSessions} sessions`;
  const pages =
    layout === 'two_pages'
      ? 'first for now, then, on a page that did not show these answers, for'
      : 'side by side for now and for';
  const unvalidated = instruments
    .filter(({ validated, citation }) => !validated && !/not validated/i.test(citation))
    .map(({ code }) => code);
  return [
    `The survey was a retrospective pre/post: people who had attended at least ${sessions} rated each question ` +
      `${pages} the time of their first attended session (“before”).`,
    `Questionnaires: ${instruments.map(({ citation, version, code }) => `${code} (definition ${version}): ${citation.replace(/\.$/, '')}`).join('; ')}.`,
    ...(unvalidated.length > 0 ? [`Not validated: ${unvalidated.join(', ')}.`] : []),
  ];
}
