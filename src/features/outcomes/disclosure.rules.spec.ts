import { disclose, LEAST } from './disclosure.rules.js';
import { changing, rawOf, scoreOf, times } from './raw-figures.factory.js';

const eight = changing(1, 2, 3, -4, 5, 6, 0, 8);
const many = changing(...times(20, 4), ...times(15, 2), ...times(9, 0), ...times(6, -3));

describe('a score of fewer people than the display threshold', () => {
  const few = scoreOf(changing(1, 2, 3, 4));
  const { n, scales, withheld } = disclose(rawOf([few], { invited: 30 }), LEAST);

  it('shows no figure at all', () => {
    const { code, direction, reasons, ...figures } = scales[0]!;
    expect(JSON.stringify(figures)).not.toMatch(/:-?\d/);
    expect(Object.values(reasons)).toContain('fewer than 5 people answered it at both points');
  });

  it('tells how many were invited, and not how many answered', () => {
    expect(n).toEqual({ invited: 30, answered: null, paired: null });
    expect(withheld).toContainEqual({ path: 'n.answered', reason: 'fewer than 5' });
    expect(withheld).toContainEqual({ path: 'n.paired', reason: 'fewer than 5' });
  });

  it('is named once among what is withheld', () => {
    expect(withheld.filter(({ path }) => path.startsWith('scales.'))).toEqual([
      { path: 'scales.SCALE', reason: 'fewer than 5 people answered it at both points' },
    ]);
  });
});

describe('a score of fewer people than the detail threshold', () => {
  const { n, scales, withheld, breakdowns } = disclose(rawOf([scoreOf(eight)]), LEAST);
  const shown = scales[0]!;

  it('shows how many, and means and standard deviations of both points', () => {
    expect(n.paired).toBe(8);
    expect(shown).toMatchObject({ n: 8, excluded: 0 });
    expect([
      shown.before.mean,
      shown.before.sd,
      shown.now.mean,
      shown.now.sd,
      shown.difference.mean,
    ]).not.toContain(null);
  });

  it('shows no test, and nothing that a test can be worked out from', () => {
    expect(shown).toMatchObject({
      difference: { sd: null, ci95: null },
      t: { statistic: null, df: null, p: null },
      wilcoxon: { statistic: null, p: null, method: null },
      dz: null,
      dzCi95: null,
      hedgesG: null,
    });
  });

  it('shows not how many improved', () => {
    expect(shown).toMatchObject({ improved: null, unchanged: null, worsened: null });
  });

  it('gives a reason for each, both beside the score and in the list', () => {
    expect(shown.reasons['t.p']).toBe('tests, intervals and effect sizes are shown from 10 answers on');
    expect(withheld.map(({ path }) => path)).toEqual([
      'scales.SCALE.difference.sd',
      'scales.SCALE.difference.ci95',
      'scales.SCALE.t',
      'scales.SCALE.dz',
      'scales.SCALE.dzCi95',
      'scales.SCALE.hedgesG',
      'scales.SCALE.wilcoxon',
      'scales.SCALE.improved',
      'scales.SCALE.unchanged',
      'scales.SCALE.worsened',
      'breakdowns',
    ]);
  });

  it('is not told by parts', () => {
    expect(breakdowns).toEqual([]);
  });

  it('does not tell by its reasons that nobody changed', () => {
    const { scales: same } = disclose(rawOf([scoreOf(changing(...times(8, 0)))]), LEAST);
    expect(JSON.stringify(same)).not.toContain('all differences');
  });

  it('shows no spread where it is a single question', () => {
    const { scales: single } = disclose(rawOf([scoreOf(eight, { questions: 1 })]), LEAST);
    expect(single[0]).toMatchObject({ before: { sd: null }, now: { sd: null } });
    expect(single[0]!.before.mean).not.toBeNull();
  });
});

describe('a score of enough people', () => {
  it('shows everything where no count is small', () => {
    const { scales, withheld } = disclose(rawOf([scoreOf(many)]), LEAST);
    expect(scales[0]).toMatchObject({ n: 50, improved: 35, unchanged: 9, worsened: 6 });
    expect(scales[0]!.t.p).not.toBeNull();
    expect(withheld.map(({ path }) => path)).toEqual(['breakdowns']);
  });

  it('keeps the reasons for what is not defined', () => {
    const { scales } = disclose(rawOf([scoreOf(changing(...times(12, 3)))]), LEAST);
    expect(scales[0]!.reasons['t.p']).toBe('all differences are equal');
  });

  it('tells those who stayed and worsened together, where one of the two is small', () => {
    const pairs = changing(...times(20, 4), ...times(10, 6), ...times(9, 0), -1, -2, -9);
    const { scales, withheld } = disclose(rawOf([scoreOf(pairs)]), LEAST);
    expect(scales[0]).toMatchObject({ n: 42, improved: 30, unchanged: null, worsened: null });
    expect(withheld[0]).toEqual({
      path: 'scales.SCALE.unchanged',
      reason: 'told together, as n less improved, since one of the two is of fewer than 5 people',
    });
  });

  it('withholds all three where few did not improve', () => {
    const pairs = changing(...times(20, 4), ...times(10, 6), 0, -5);
    const { scales } = disclose(rawOf([scoreOf(pairs)]), LEAST);
    expect(scales[0]).toMatchObject({ n: 32, improved: null, unchanged: null, worsened: null });
    expect(scales[0]!.wilcoxon.p).not.toBeNull();
  });

  it('withholds the rank test where it would tell the only one who worsened', () => {
    const pairs = changing(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, -1);
    const { scales } = disclose(rawOf([scoreOf(pairs)]), LEAST);
    expect(scales[0]!.wilcoxon).toEqual({ statistic: null, p: null, method: null });
    expect(scales[0]!.t.p).not.toBeNull();
  });

  it('withholds spread and tests of the change where they would tell the only one who stayed', () => {
    const single = scoreOf(changing(...times(11, 1), 0), { questions: 1, reach: 4 });
    const { scales } = disclose(rawOf([single]), LEAST);
    expect(scales[0]).toMatchObject({
      difference: { sd: null, ci95: null },
      t: { p: null },
      wilcoxon: { p: null },
    });
    expect(scales[0]!.difference.mean).not.toBeNull();
  });
});

describe('a wave with higher thresholds of its own', () => {
  it('is held to them', () => {
    const { scales, n } = disclose(rawOf([scoreOf(eight)]), { display: 9, detail: 60 });
    expect(scales[0]!.n).toBeNull();
    expect(n.answered).toBeNull();
    const { scales: fifty } = disclose(rawOf([scoreOf(many)]), { display: 9, detail: 60 });
    expect(fifty[0]).toMatchObject({ n: 50, t: { p: null }, improved: null });
  });

  it('cannot lower them', () => {
    const { scales } = disclose(rawOf([scoreOf(changing(1, 2, 3, 4))]), { display: 2, detail: 3 });
    expect(scales[0]!.n).toBeNull();
  });
});

describe('scores that share questions', () => {
  const half = scoreOf(many, { code: 'OLBI.exhaustion' });
  const totalOf = (here: number, there: number) =>
    scoreOf(many, { code: 'OLBI.total', overlaps: [{ code: 'OLBI.exhaustion', here, there }] });

  it('are both shown where the same people have both', () => {
    const { scales } = disclose(rawOf([half, totalOf(0, 0)]), LEAST);
    expect(scales.map(({ n }) => n)).toEqual([50, 50]);
  });

  it('are both shown where enough people have only one of them', () => {
    const { scales } = disclose(rawOf([half, totalOf(0, 5)]), LEAST);
    expect(scales.map(({ n }) => n)).toEqual([50, 50]);
  });

  it('are not both shown where one person has only one of them, whose score would be the difference', () => {
    const { scales, withheld } = disclose(rawOf([half, totalOf(0, 1)]), LEAST);
    expect(scales.map(({ n }) => n)).toEqual([50, null]);
    expect(withheld[0]?.path).toBe('scales.OLBI.total');
    expect(withheld[0]?.reason).toContain('shares questions with OLBI.exhaustion');
  });
});

describe('questions of a family', () => {
  const item = (code: string, pairs = many) => scoreOf(pairs, { code, family: 'knowledge', questions: 1 });

  it('are shown apart from the scales, each with its p adjusted within the family', () => {
    const { scales, items } = disclose(rawOf([scoreOf(many), item('P.a'), item('P.b')]), LEAST);
    expect(scales).toHaveLength(1);
    expect(items.map(({ code, family }) => [code, family])).toEqual([
      ['P.a', 'knowledge'],
      ['P.b', 'knowledge'],
    ]);
    expect(items[0]!.pHolm).toBeCloseTo(2 * items[0]!.wilcoxon.p!, 12);
  });

  it('are adjusted by the tests that are shown, so that a hidden one cannot be felt', () => {
    const { items } = disclose(rawOf([item('P.a'), item('P.b', eight)]), LEAST);
    expect(items[0]!.pHolm).toBe(items[0]!.wilcoxon.p);
    expect(items[1]!.pHolm).toBeNull();
    expect(items[1]!.reasons.pHolm).toBe('tests are shown from 10 answers on');
  });

  it('of two questionnaires are two families, whatever they are called', () => {
    const { items } = disclose(rawOf([item('P.a'), item('Q.a')]), LEAST);
    expect(items[0]!.pHolm).toBe(items[0]!.wilcoxon.p);
  });

  it('name the adjusted p among what is withheld with the test', () => {
    const { withheld } = disclose(rawOf([item('P.a', eight)]), LEAST);
    expect(withheld.map(({ path }) => path)).toContain('items.P.a.pHolm');
  });
});
