import { createHash } from 'node:crypto';
import { GraphicComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { CHART_WIDTH, type DumbbellRow, drawDumbbells, INK, writable } from './dumbbell-layout.js';

use([GraphicComponent, SVGRenderer]);

/** A chart of values before and now. */
export interface Dumbbells {
  /** Names the chart, for people who do not see it. */
  title: string;
  /** Says what it shows, for people who do not see it. */
  description: string;
  rows: readonly DumbbellRow[];
}

/** What text and outlines take where the page around gives no color: at least 4 : 1 on white and on #1a1b1e. */
const NEUTRAL_INK = '#797c82';

/**
 * Draws each row as a hollow circle (before) joined to a filled diamond (now), both with their values, on the line of
 * its range; a row without values says why. It is readable 360 pixels wide, without color, and on a light or dark
 * page: the background is transparent. Put into a page as elements, its text takes the page's color where the page
 * sets `color: inherit` on the `svg`.
 *
 * @returns an SVG document, the same for the same input
 */
export function dumbbellSvg({ title, description, rows }: Dumbbells): string {
  const { height, elements } = drawDumbbells(rows);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height });
  try {
    chart.setOption({ animation: false, graphic: { elements } });
    return described(chart.renderToSVGString(), title, description);
  } finally {
    // Without this the process would not end.
    chart.dispose();
  }
}

function described(svg: string, title: string, description: string): string {
  const drawn = svg
    // How marks behave under a pointer, with ids that count up from call to call: nothing that an image needs.
    .replace(/<style >[\s\S]*?<\/style>\s*/, '')
    .replace(/ class="zr\d+-cls-\d+"| pointer-events="visible"/g, '')
    .replaceAll(INK, 'currentColor');
  // Named after the content, the ids are stable, and unique on a page of several charts.
  const content = [title, description, drawn].join('\n');
  const name = `c${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
  const [width, height] = sizeOf(svg);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` color="${NEUTRAL_INK}" role="img" aria-labelledby="${name}-title ${name}-desc">\n`,
    `<title id="${name}-title">${escapeXml(title)}</title>\n`,
    `<desc id="${name}-desc">${escapeXml(description)}</desc>`,
    drawn.slice(drawn.indexOf('>') + 1),
  ].join('');
}

function sizeOf(svg: string): [width: string, height: string] {
  const size = /^<svg width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  if (!size?.[1] || !size[2]) throw new Error('The chart library writes another kind of SVG than expected');
  return [size[1], size[2]];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return writable(text).replace(/[&<>"]/g, (letter) => ENTITIES[letter] as string);
}
