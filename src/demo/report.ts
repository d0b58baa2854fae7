/** Figures of a scale or item, as the release gives them. */
interface Figures {
  code: string;
  direction?: string;
  family?: string;
  n: number | null;
  before: { mean: number; sd: number | null } | null;
  now: { mean: number; sd: number | null } | null;
  difference: { mean: number; sd: number | null; ci95: [number, number] | null } | null;
  t: { statistic: number | null; df: number | null; p: number | null } | null;
  wilcoxon: { statistic: number | null; p: number | null; method: string } | null;
  dz: number | null;
  pHolm?: number | null;
}

/** A release, as the API gives it in JSON. */
export interface ReleaseFigures {
  number: number;
  cohort: string;
  wave: string;
  n: { invited: number; answered: number | null; paired: number | null };
  scales: Figures[];
  items: Figures[];
  withheld: { path: string; reason: string }[];
  caveat: string;
}

/** A release for a terminal: a line a scale and item, what is withheld and why, and the caveat. */
export function reportOf(release: ReleaseFigures): string {
  const { invited, answered, paired } = release.n;
  const lines = [
    `${release.cohort}, ${release.wave} (release ${release.number})`,
    `  invited ${invited}, answered ${answered ?? 'withheld'}, with both answers ${paired ?? 'withheld'}`,
    `  ${row(['', 'n', 'before', 'now', 'change', '95 % CI', 't', 'p', 'Wilcoxon p', 'dz'])}`,
    ...[...release.scales, ...release.items].map((f) => `  ${row(cellsOf(f))}`),
  ];
  if (release.withheld.length > 0) lines.push('  Withheld:');
  // The same reason for many figures is told once.
  for (const [reason, count] of countedReasons(release))
    lines.push(`    ${reason} (${count} figure${count === 1 ? '' : 's'})`);
  return [...lines, `  ${release.caveat}`].join('\n');
}

function countedReasons({ withheld }: ReleaseFigures): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of withheld) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

function cellsOf(f: Figures): string[] {
  const p = f.pHolm ?? f.t?.p;
  return [
    f.code,
    f.n === null ? '–' : String(f.n),
    number(f.before?.mean),
    number(f.now?.mean),
    number(f.difference?.mean),
    f.difference?.ci95 ? f.difference.ci95.map((v) => v.toFixed(1)).join(' to ') : '–',
    number(f.t?.statistic, 2),
    pValue(f.t?.p),
    pValue(f.wilcoxon?.p) + (f.pHolm === undefined ? '' : ` (Holm ${pValue(p)})`),
    number(f.dz, 2),
  ];
}

function row([name = '', ...cells]: string[]): string {
  const widths = [5, 7, 7, 7, 15, 8, 8, 24, 7];
  return name.padEnd(36) + cells.map((cell, i) => cell.padStart(widths[i] ?? 8)).join('');
}

function number(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined ? '–' : value.toFixed(digits);
}

function pValue(p: number | null | undefined): string {
  if (p === null || p === undefined) return '–';
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
