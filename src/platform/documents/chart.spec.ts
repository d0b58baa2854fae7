import { type Dumbbells, dumbbellSvg } from './index.js';

const burnout = { label: 'Burnout', before: 26, now: 17.8, min: 10, max: 50, direction: 'lower' as const };
const chart: Dumbbells = {
  title: 'Scales before and now',
  description: 'Burnout 26.0 before, 17.8 now.',
  rows: [burnout],
};

describe('a chart of values before and now', () => {
  it('is the same for the same input, however many were drawn between', () => {
    const first = dumbbellSvg(chart);
    dumbbellSvg({ ...chart, rows: [burnout, burnout] });
    expect(dumbbellSvg(chart)).toBe(first);
  });

  it('has a title and a description that its image role points at', () => {
    const svg = dumbbellSvg(chart);
    const [, title, description] = /aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
    expect(svg).toContain(`<title id="${title}">Scales before and now</title>`);
    expect(svg).toContain(`<desc id="${description}">Burnout 26.0 before, 17.8 now.</desc>`);
    expect(svg).toContain('role="img"');
  });

  it('takes other ids for another content, so that two charts may share a page', () => {
    const idOf = (svg: string) => /title id="(\S+)"/.exec(svg)?.[1];
    expect(idOf(dumbbellSvg(chart))).not.toBe(idOf(dumbbellSvg({ ...chart, title: 'Another' })));
  });

  it('writes both values beside their marks, with a point told apart by shape', () => {
    const svg = dumbbellSvg(chart);
    expect(svg).toContain('>before 26.0</text>');
    expect(svg).toContain('>now 17.8</text>');
    expect(svg).toMatch(/<circle [^>]*fill="none"/);
  });

  it('says which way is better', () => {
    expect(dumbbellSvg(chart)).toContain('lower is better');
  });

  it('says why a row shows no values, and draws no mark there', () => {
    const svg = dumbbellSvg({
      ...chart,
      rows: [{ ...burnout, before: null, now: null, withheld: 'fewer than 5 answers' }],
    });
    expect(svg).toContain('Withheld: fewer than 5 answers');
    expect(svg).not.toContain('<circle');
  });

  it('shows no value of a withheld row, even when it was given one', () => {
    const svg = dumbbellSvg({ ...chart, rows: [{ ...burnout, withheld: 'too few' }] });
    expect(svg).not.toMatch(/>(before|now) /);
  });

  it('is no wider than a small phone and grows with its rows', () => {
    const heightOf = (svg: string) => Number(/viewBox="0 0 360 (\d+)"/.exec(svg)?.[1]);
    expect(heightOf(dumbbellSvg({ ...chart, rows: [burnout, burnout] }))).toBeGreaterThan(
      heightOf(dumbbellSvg(chart)),
    );
  });

  it('takes no color of its own for its text, and no background', () => {
    const svg = dumbbellSvg(chart);
    expect(svg).toContain('fill="currentColor"');
    expect(svg).toMatch(/<rect [^>]*fill="none"/);
  });

  it('cannot be broken out of by a title or a label', () => {
    const nasty = `</title><script>alert("1")</script> & $1 \u0000`;
    const svg = dumbbellSvg({ title: nasty, description: nasty, rows: [{ ...burnout, label: nasty }] });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;/title&gt;&lt;script&gt;');
  });

  it('writes a small negative change as a plain zero', () => {
    expect(dumbbellSvg({ ...chart, rows: [{ ...burnout, min: -1, before: -0.04 }] })).toContain(
      '>before 0.0</text>',
    );
  });
});
