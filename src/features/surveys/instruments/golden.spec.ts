import type { Answer, InstrumentDefinition } from './instrument.js';
import { instrument } from './registry.js';
import { score } from './score.rules.js';

function named(code: string): InstrumentDefinition {
  const found = instrument(code);
  if (found === undefined) throw new Error(`No instrument ${code}`);
  return found;
}

function constant(code: string, answer: Answer): Answer[] {
  return named(code).items.map(() => answer);
}

function scores(code: string, answers: Answer[]) {
  return score(named(code), answers).scores;
}

describe('ProQOL 5', () => {
  const reversed = [1, 4, 15, 17, 29];
  const burnout = [1, 4, 8, 10, 15, 17, 19, 21, 26, 29];

  it.each([
    [1, 10, 30, 10],
    [3, 30, 30, 30],
    [5, 50, 30, 50],
  ])('all %i give %i, %i, %i', (answer, satisfaction, burnoutScore, stress) => {
    expect(scores('PROQOL5', constant('PROQOL5', answer))).toEqual({
      compassion_satisfaction: satisfaction,
      burnout: burnoutScore,
      secondary_traumatic_stress: stress,
    });
  });

  it('burnout at its best is 10', () => {
    const best = constant('PROQOL5', 1).map((answer, index) => (reversed.includes(index + 1) ? 5 : answer));
    expect(scores('PROQOL5', best).burnout).toBe(10);
  });

  it('burnout at its worst is 50', () => {
    const worst = constant('PROQOL5', 5).map((answer, index) => (reversed.includes(index + 1) ? 1 : answer));
    expect(scores('PROQOL5', worst).burnout).toBe(50);
  });

  it.each([
    ['compassion_satisfaction', [3, 6, 12, 16, 18, 20, 22, 24, 27, 30]],
    ['burnout', burnout],
    ['secondary_traumatic_stress', [2, 5, 7, 9, 11, 13, 14, 23, 25, 28]],
  ])('%s moves with its ten items and with no other', (name, items) => {
    const base = constant('PROQOL5', 3);
    const moving = named('PROQOL5')
      .items.filter(({ number }) => scores('PROQOL5', base.with(number - 1, 4))[name] !== 30)
      .map(({ number }) => number);
    expect(moving).toEqual(items);
  });

  it.each([
    [22, 'low'],
    [23, 'average'],
    [41, 'average'],
    [42, 'high'],
  ])('a sum of %i is %s', (sum, band) => {
    const items = [3, 6, 12, 16, 18, 20, 22, 24, 27, 30];
    const answers = constant('PROQOL5', 3);
    for (const [index, item] of items.entries()) {
      answers[item - 1] = Math.floor(sum / 10) + (index < sum % 10 ? 1 : 0);
    }
    const result = score(named('PROQOL5'), answers);
    expect([result.scores.compassion_satisfaction, result.bands.compassion_satisfaction]).toEqual([
      sum,
      band,
    ]);
  });

  it('has no total', () => {
    expect(Object.keys(scores('PROQOL5', constant('PROQOL5', 3)))).toEqual([
      'compassion_satisfaction',
      'burnout',
      'secondary_traumatic_stress',
    ]);
  });
});

describe('CD-RISC-10', () => {
  it.each([
    [0, 0],
    [4, 40],
  ])('all %i give %i and no band', (answer, expected) => {
    expect(score(named('CDRISC10'), constant('CDRISC10', answer))).toEqual({
      scores: { resilience: expected },
      bands: { resilience: null },
      flags: [],
    });
  });
});

describe('Brief Resilience Scale', () => {
  it.each([1, 2, 3, 4, 5])('all %i give 3.00, normal', (answer) => {
    expect(score(named('BRS'), constant('BRS', answer))).toEqual({
      scores: { resilience: 3 },
      bands: { resilience: 'normal' },
      flags: [],
    });
  });

  it('4, 2, 3, 3, 4, 2 give 22/6', () => {
    expect(scores('BRS', [4, 2, 3, 3, 4, 2]).resilience).toBe(22 / 6);
  });

  it.each<[string, Answer[], string]>([
    ['17/6 is low', [2, 3, 3, 3, 3, 3], 'low'],
    ['25/6 is normal', [5, 2, 4, 2, 4, 2], 'normal'],
    ['26/6 is high, since the unrounded mean passes 4.30', [5, 2, 5, 2, 4, 2], 'high'],
  ])('%s', (_, answers, band) => {
    expect(score(named('BRS'), answers).bands.resilience).toBe(band);
  });

  it('divides by the number of questions answered', () => {
    expect(score(named('BRS'), [5, null, 4, null, 4, 2])).toEqual({
      scores: { resilience: 17 / 4 },
      bands: { resilience: 'normal' },
      flags: [],
    });
  });

  it('gives no score from two answers', () => {
    expect(score(named('BRS'), [5, 1, null, null, null, null])).toEqual({
      scores: { resilience: null },
      bands: { resilience: null },
      flags: ['too_few:resilience'],
    });
  });
});

describe('Copenhagen Burnout Inventory', () => {
  it('all "always" give 100, 600/7, 100', () => {
    expect(scores('CBI', constant('CBI', 100))).toEqual({ personal: 100, work: 600 / 7, client: 100 });
  });

  it('all "never" give 0, 100/7, 0', () => {
    expect(scores('CBI', constant('CBI', 0))).toEqual({ personal: 0, work: 100 / 7, client: 0 });
  });

  it('work with three answers has no score', () => {
    const answers = constant('CBI', 50).map((answer, index) => (index >= 9 && index < 13 ? null : answer));
    const result = score(named('CBI'), answers);
    expect([result.scores.work, result.flags]).toEqual([null, ['too_few:work']]);
  });

  it('work with four answers is the mean of the four', () => {
    const answers: Answer[] = [...Array(6).fill(0), 100, 75, 50, null, null, null, 25, ...Array(6).fill(0)];
    const result = score(named('CBI'), answers);
    expect([result.scores.work, result.flags]).toEqual([(100 + 75 + 50 + 75) / 4, []]);
  });

  it.each([
    ['personal', 0, 3, 100],
    ['personal', 0, 2, null],
    ['client', 13, 3, 100],
    ['client', 13, 2, null],
  ])('%s from item %i on with %i answered gives %p', (name, first, answered, expected) => {
    const answers: Answer[] = constant('CBI', null).fill(100, first, first + answered);
    expect(scores('CBI', answers)[name]).toBe(expected);
  });

  it('"not applicable" is left out of the mean and never counts as 0', () => {
    const answers = constant('CBI', 100).fill('NA', 13, 16);
    expect(scores('CBI', answers).client).toBe(100);
  });

  it('someone without clients has no client score', () => {
    const result = score(named('CBI'), constant('CBI', 25).fill('NA', 13));
    expect([result.scores.client, result.flags]).toEqual([null, ['too_few:client']]);
  });

  it('offers "not applicable" on the client items only', () => {
    const offered = named('CBI').items.filter((item) => item.mayNotApply);
    expect(offered.map(({ number }) => number)).toEqual([14, 15, 16, 17, 18, 19]);
  });

  it('has no bands', () => {
    expect(score(named('CBI'), constant('CBI', 100)).bands).toEqual({
      personal: null,
      work: null,
      client: null,
    });
  });
});

describe('Oldenburg Burnout Inventory', () => {
  it.each([1, 2, 3, 4])('all %i give 20, 20, 40', (answer) => {
    expect(scores('OLBI', constant('OLBI', answer))).toEqual({
      exhaustion: 20,
      disengagement: 20,
      total: 40,
    });
  });

  it('full disagreement with all but the reversed items is the worst: 32, 32, 64', () => {
    const reversed = [2, 3, 4, 6, 8, 9, 11, 12];
    const worst = constant('OLBI', 4).map((answer, index) => (reversed.includes(index + 1) ? 1 : answer));
    expect(scores('OLBI', worst)).toEqual({ exhaustion: 32, disengagement: 32, total: 64 });
  });

  it('exhaustion moves with its own eight items', () => {
    const base = constant('OLBI', 2);
    const moving = named('OLBI')
      .items.filter(({ number }) => scores('OLBI', base.with(number - 1, 3)).exhaustion !== 20)
      .map(({ number }) => number);
    expect(moving).toEqual([2, 4, 5, 8, 10, 12, 14, 16]);
  });

  it('one gap is prorated, and so is the total', () => {
    expect(score(named('OLBI'), constant('OLBI', 2).with(4, null))).toEqual({
      scores: { exhaustion: (18 * 8) / 7, disengagement: 20, total: (18 * 8) / 7 + 20 },
      bands: { exhaustion: null, disengagement: null, total: null },
      flags: ['prorated:exhaustion', 'prorated:total'],
    });
  });

  it('there is no total without both halves', () => {
    const result = score(named('OLBI'), constant('OLBI', 2).with(1, null).with(3, null));
    expect(result.scores).toEqual({ exhaustion: null, disengagement: 20, total: null });
    expect(result.flags).toEqual(['too_few:exhaustion', 'too_few:total']);
  });
});

describe('Professional Fulfillment Index', () => {
  function withBurnoutSum(sum: number): Answer[] {
    return constant('PFI', 0).map((_, index) => (index < 6 ? 3 : index - 6 < sum % 10 ? 2 : 1));
  }

  it('items 7–16 with sum 13 are 1.30 and no burnout', () => {
    const result = score(named('PFI'), withBurnoutSum(13));
    expect([result.scores.burnout, result.bands.burnout]).toEqual([1.3, 'no_burnout']);
  });

  it('items 7–16 with sum 14 are 1.40 and burnout', () => {
    const result = score(named('PFI'), withBurnoutSum(14));
    expect([result.scores.burnout, result.bands.burnout]).toEqual([1.4, 'burnout']);
  });

  it('a mean fulfilment of 3.0 is fulfilled', () => {
    expect(score(named('PFI'), withBurnoutSum(13)).bands.fulfilment).toBe('fulfilled');
  });

  it('a mean fulfilment just under 3.0 is not', () => {
    expect(score(named('PFI'), withBurnoutSum(13).with(0, 2)).bands.fulfilment).toBe('not_fulfilled');
  });

  it('exhaustion is items 7–10 and disengagement 11–16', () => {
    const answers: Answer[] = [0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 1, 1, 1, 1, 1, 1];
    expect(scores('PFI', answers)).toEqual({ fulfilment: 0, exhaustion: 4, disengagement: 1, burnout: 2.2 });
  });
});

describe('single-item burnout', () => {
  it.each([
    [1, 'not_burned_out'],
    [2, 'not_burned_out'],
    [3, 'burned_out'],
    [5, 'burned_out'],
  ])('%i is %s', (answer, band) => {
    expect(score(named('BURNOUT1'), [answer])).toEqual({
      scores: { burnout: answer },
      bands: { burnout: band },
      flags: [],
    });
  });
});

describe('Maslach Burnout Inventory', () => {
  it('all 6 give 54, 30, 48', () => {
    expect(scores('MBIHSS', constant('MBIHSS', 6))).toEqual({
      emotional_exhaustion: 54,
      depersonalisation: 30,
      accomplishment: 48,
    });
  });

  it('says that the accomplishment key is not confirmed', () => {
    const accomplishment = named('MBIHSS').subscales.find(({ name }) => name === 'accomplishment');
    expect(accomplishment?.note).toContain('not confirmed');
  });
});

describe("the product's own sets", () => {
  it.each([1, 5])('strain: all %i with three reversed items', (answer) => {
    expect(scores('SWBURN', constant('SWBURN', answer))).toEqual({ burnout: answer === 1 ? 22 : 38 });
  });

  it('strain at its best is 10', () => {
    expect(scores('SWBURN', [1, 1, 1, 5, 1, 1, 5, 1, 5, 1])).toEqual({ burnout: 10 });
  });

  it('resilience: all 4 give 40', () => {
    expect(scores('SWRES', constant('SWRES', 4))).toEqual({ resilience: 40 });
  });

  it('program questions are scored one by one, without a total', () => {
    expect(score(named('SWPROG'), [1, 2, 3, null, 5, 4])).toEqual({
      scores: {
        knowledge_workload: 1,
        knowledge_control: 2,
        knowledge_reward: 3,
        knowledge_compassion_fatigue: null,
        confidence_support_system: 5,
        confidence_wellness_tools: 4,
      },
      bands: {
        knowledge_workload: null,
        knowledge_control: null,
        knowledge_reward: null,
        knowledge_compassion_fatigue: null,
        confidence_support_system: null,
        confidence_wellness_tools: null,
      },
      flags: ['too_few:knowledge_compassion_fatigue'],
    });
  });

  it('program questions are four of knowledge and two of confidence', () => {
    expect(named('SWPROG').subscales.map(({ family }) => family)).toEqual([
      'knowledge',
      'knowledge',
      'knowledge',
      'knowledge',
      'confidence',
      'confidence',
    ]);
  });
});
