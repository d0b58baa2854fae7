/**
 * The design tokens: the one place where a colour, a size or a font is decided. The build turns them into CSS
 * variables (`virtual:tokens.css`), and `mantine-theme.ts` hands the same variables to the component library.
 */

/** What each colour is for, in one colour scheme. */
export interface Palette {
  /** Behind everything. */
  readonly paper: string;
  /** Cards, the header, inputs. */
  readonly surface: string;
  /** A quiet fill: table heads, chosen rows. */
  readonly sunken: string;
  /** Text; ≥ 12:1 on paper. */
  readonly ink: string;
  /** Second-rank text; ≥ 5:1 on paper, surface and sunken. */
  readonly inkSoft: string;
  /** Decorative lines. */
  readonly line: string;
  /** Edges of inputs and other controls; ≥ 3:1 on surface. */
  readonly edge: string;
  /** Links, primary buttons, the chosen answer; ≥ 4.5:1 on paper and under `onAccent`. */
  readonly accent: string;
  readonly accentStrong: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly good: string;
  readonly goodSoft: string;
}

/** The colours by daylight. */
export const light: Palette = {
  paper: '#f6f8f7',
  surface: '#ffffff',
  sunken: '#eef2f1',
  ink: '#14232a',
  inkSoft: '#495a61',
  line: '#d8e0de',
  edge: '#7b8c90',
  accent: '#0b6b66',
  accentStrong: '#08524e',
  accentSoft: '#dff0ed',
  onAccent: '#ffffff',
  warn: '#7a4f00',
  warnSoft: '#fcf1d9',
  danger: '#a1242c',
  dangerSoft: '#fbe9e8',
  good: '#1c6638',
  goodSoft: '#e0f2e5',
};

/** The colours in the dark. */
export const dark: Palette = {
  paper: '#0f191d',
  surface: '#17242a',
  sunken: '#1d2d33',
  ink: '#e7efee',
  inkSoft: '#a9bbbe',
  line: '#2b3c43',
  edge: '#748a90',
  accent: '#63c7bb',
  accentStrong: '#8adcd2',
  accentSoft: '#173b3b',
  onAccent: '#06211f',
  warn: '#efc36b',
  warnSoft: '#3a2f16',
  danger: '#f59a97',
  dangerSoft: '#431f22',
  good: '#86d3a0',
  goodSoft: '#173523',
};

/** Sizes and fonts, the same in both schemes. Text sizes rise by about 1.25. */
export const measures = {
  fontText:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "Liberation Sans", sans-serif',
  fontMono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  textSmall: '0.875rem',
  textBody: '1rem',
  textLarge: '1.125rem',
  textTitle3: '1.125rem',
  textTitle2: '1.375rem',
  textTitle1: '1.75rem',
  textDisplay: '2.25rem',
  space1: '0.25rem',
  space2: '0.5rem',
  space3: '0.75rem',
  space4: '1rem',
  space6: '1.5rem',
  space8: '2rem',
  space12: '3rem',
  radius: '0.5rem',
  radiusLarge: '0.75rem',
  widthPage: '64rem',
  widthText: '40rem',
  target: '2.75rem',
} as const;

/** The tokens as a style sheet of CSS variables, `accentSoft` as `--sw-accent-soft`. */
export function tokensCss(): string {
  return [
    `:root{color-scheme:light dark;${variables(measures)}${variables(light)}}`,
    `@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`,
  ].join('\n');
}

function variables(tokens: Readonly<Record<string, string>> | Palette): string {
  return Object.entries(tokens)
    .map(
      ([name, value]) => `--sw-${name.replace(/([A-Z]|\d+)/g, (part) => `-${part.toLowerCase()}`)}:${value};`,
    )
    .join('');
}
