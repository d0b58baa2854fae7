import type { GraphicComponentOption } from 'echarts/components';

/** One score at two points, on a line of its own range. */
export interface DumbbellRow {
  label: string;
  /** The two values; null where there is none to show. */
  before: number | null;
  now: number | null;
  /** The ends of the line: the lowest and the highest possible value. */
  min: number;
  max: number;
  /** Which way is better. */
  direction: 'higher' | 'lower';
  /** Digits after the point; 1 when left out. */
  decimals?: number;
  /** A line under the label, such as how many answered. */
  note?: string;
  /** Why the row shows no values; it stands where they would. */
  withheld?: string;
}

/** What is drawn, and how tall it is, in pixels. */
export interface Drawing {
  height: number;
  elements: GraphicComponentOption[];
}

/** Pixels: the width of a small phone, so that letters keep their size there. */
export const CHART_WIDTH = 360;
/** Stands for the color of the text around the chart; see `chart.ts`. */
export const INK = '#010203';
/** Each is at least 4 : 1 against white and against #1a1b1e, the two backgrounds a chart may lie on. */
const ACCENT = '#1c7ed6';
const TRACK = '#797c82';
const PADDING = 12;
/** Radius of the hollow mark. */
const HOLLOW = 7;
/** Ends of the lines, leaving room for the range beside them. */
const LEFT = 44;
const RIGHT = CHART_WIDTH - 44;
/** Width of a letter over its height, on the safe side: there is no font here to measure with. */
const LETTER = { plain: 0.56, bold: 0.64 };

/** Lays out the rows from top to bottom. */
export function drawDumbbells(rows: readonly DumbbellRow[]): Drawing {
  const elements: GraphicComponentOption[] = [];
  let y = PADDING;
  for (const row of rows) {
    const hint = `${row.direction} is better${row.note ? `; ${row.note}` : ''}`;
    y = paragraph(elements, row.label, y, { size: 14, bold: true });
    y = paragraph(elements, hint, y, { size: 12 });
    const empty = row.withheld !== undefined || row.before === null || row.now === null;
    y = empty
      ? emptyLine(elements, row.withheld ?? 'no values', y)
      : filledLine(elements, row, row.before as number, row.now as number, y);
    y += PADDING;
  }
  return { height: Math.ceil(y), elements };
}

function filledLine(
  elements: GraphicComponentOption[],
  row: DumbbellRow,
  before: number,
  now: number,
  top: number,
): number {
  const y = top + 32;
  const [from, to] = [placeOf(row, before), placeOf(row, now)];
  const apart = Math.abs(to - from);
  elements.push(
    line(LEFT, RIGHT, y, { stroke: TRACK, lineWidth: 1 }),
    text(number(row.min, 0), LEFT - 10, y, { size: 11, align: 'right' }),
    text(number(row.max, 0), RIGHT + 10, y, { size: 11, align: 'left' }),
    ...(apart > HOLLOW
      ? [line(from + Math.sign(to - from) * HOLLOW, to, y, { stroke: ACCENT, lineWidth: 4 })]
      : []),
    // Hollow and round against filled and pointed: told apart without color.
    {
      type: 'circle',
      shape: { cx: from, cy: y, r: HOLLOW },
      style: { fill: 'none', stroke: INK, lineWidth: 2.5 },
      z: 3,
    },
    {
      type: 'polygon',
      shape: {
        points: [
          [to, y - 9],
          [to + 9, y],
          [to, y + 9],
          [to - 9, y],
        ],
      },
      style: { fill: ACCENT },
      z: 4,
    },
    valueLabel(`before ${number(before, row.decimals)}`, from, y - 19, false),
    valueLabel(`now ${number(now, row.decimals)}`, to, y + 20, true),
  );
  return y + 30;
}

function emptyLine(elements: GraphicComponentOption[], why: string, top: number): number {
  const y = top + 10;
  elements.push(line(LEFT, RIGHT, y, { stroke: TRACK, lineWidth: 1, lineDash: [3, 4] }));
  return paragraph(elements, `Withheld: ${why}`, y + 8, { size: 12 });
}

function placeOf({ min, max }: DumbbellRow, value: number): number {
  const share = max > min ? (value - min) / (max - min) : 0.5;
  return LEFT + Math.min(1, Math.max(0, share)) * (RIGHT - LEFT);
}

function valueLabel(words: string, x: number, y: number, bold: boolean): GraphicComponentOption {
  const half = (words.length * 13 * (bold ? LETTER.bold : LETTER.plain)) / 2;
  const inside = Math.min(CHART_WIDTH - PADDING - half, Math.max(PADDING + half, x));
  return text(words, inside, y, { size: 13, bold, align: 'center' });
}

interface TextLook {
  size: number;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
}

function paragraph(elements: GraphicComponentOption[], words: string, top: number, look: TextLook): number {
  const height = look.size * 1.35;
  const letter = look.bold ? LETTER.bold : LETTER.plain;
  const lines = wrapped(writable(words), Math.floor((CHART_WIDTH - 2 * PADDING) / (look.size * letter)));
  for (const [index, part] of lines.entries()) {
    elements.push(text(part, PADDING, top + (index + 0.5) * height, look));
  }
  return top + lines.length * height;
}

/** Breaks text into lines of at most `width` letters, between words where it can. */
function wrapped(words: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of words.split(/\s+/).flatMap((w) => w.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])) {
    const last = lines.at(-1) as string;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Without the characters that XML has no way to write. */
export function writable(words: string): string {
  return words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function text(words: string, x: number, y: number, look: TextLook): GraphicComponentOption {
  return {
    type: 'text',
    x,
    y,
    z: 5,
    style: {
      text: words,
      fill: INK,
      fontSize: look.size,
      fontFamily: 'system-ui, sans-serif',
      fontWeight: look.bold ? 'bold' : 'normal',
      align: look.align ?? 'left',
      verticalAlign: 'middle',
    },
  };
}

function line(
  x1: number,
  x2: number,
  y: number,
  style: { stroke: string; lineWidth: number; lineDash?: number[] },
): GraphicComponentOption {
  return { type: 'line', shape: { x1, y1: y, x2, y2: y }, style, z: 2 };
}

function number(value: number, decimals = 1): string {
  const rounded = value.toFixed(decimals);
  // A rounded −0.04 must not read "-0.0", and a minus sign is wider than a hyphen.
  return Number(rounded) === 0 ? (0).toFixed(decimals) : rounded.replace('-', '−');
}
