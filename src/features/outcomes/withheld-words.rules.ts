import type { ReleaseFigures, Withheld } from './release-figures.types.js';
import type { ReleaseLegend } from './release-legend.js';

const FIGURES: Readonly<Record<string, string>> = {
  'n.answered': 'how many answered',
  'n.paired': 'how many answered for both points',
  'before.sd': 'standard deviation before',
  'now.sd': 'standard deviation now',
  'difference.sd': 'standard deviation of the differences',
  'difference.ci95': 'confidence interval',
  t: 't test',
  dz: 'dz',
  dzCi95: 'interval of dz',
  hedgesG: 'Hedges’ g',
  wilcoxon: 'signed-rank test',
  pHolm: 'adjusted p',
  improved: 'how many improved',
  unchanged: 'how many stayed',
  worsened: 'how many worsened',
};

/**
 * What is withheld, for people: a line for each reason, with the scores it holds for and, where a score is not withheld
 * as a whole, the figures.
 */
export function withheldInWords({ withheld }: ReleaseFigures, legend: ReleaseLegend): string[] {
  const byReason = new Map<string, Withheld[]>();
  for (const entry of withheld) byReason.set(entry.reason, [...(byReason.get(entry.reason) ?? []), entry]);
  return [...byReason].map(([reason, entries]) => {
    const places = entries.map(({ path }) => placeOf(path, legend));
    const what = [places.map(({ of }) => of), places.map(({ figure }) => figure)].map(listed);
    return `${capital(what.filter((part) => part !== '').join(': '))} – ${reason}.`;
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function placeOf(path: string, legend: ReleaseLegend): { of: string; figure: string } {
  const [section, ...rest] = path.split('.');
  if (section === 'n') return { of: '', figure: FIGURES[path] ?? path };
  if (section === 'breakdowns') return { of: '', figure: ['parts of the group', ...rest].join(' by ') };
  const below = rest.join('.');
  // A code may have a point of its own.
  const score = legend.scores.find(({ code }) => below === code || below.startsWith(`${code}.`));
  if (!score) return { of: below, figure: '' };
  const figure = below.slice(score.code.length + 1);
  return { of: score.title, figure: FIGURES[figure] ?? figure };
}

function listed(parts: readonly string[]): string {
  return [...new Set(parts.filter((part) => part !== ''))].join(', ');
}
