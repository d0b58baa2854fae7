import fc from 'fast-check';
import { CDRISC10 } from './cdrisc10.js';
import type { Answer, InstrumentDefinition } from './instrument.js';
import { PROQOL5 } from './proqol5.js';
import { instruments } from './registry.js';
import { isOption, reversed, score } from './score.rules.js';

const anyInstrument = fc.constantFrom(...instruments());

function values(definition: InstrumentDefinition): number[] {
  return definition.options.map(({ value }) => value);
}

/** An instrument with answers that are options, gaps or "not applicable". */
const answered = anyInstrument.chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    answers: fc.array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom<Answer>(...values(definition)) },
        { weight: 1, arbitrary: fc.constantFrom<Answer>(null, 'NA') },
      ),
      { minLength: definition.items.length, maxLength: definition.items.length },
    ),
  }),
);

describe('gaps in a sum of ten items', () => {
  it('eight answers are prorated to ten and flagged', () => {
    expect(score(CDRISC10, [4, 4, 4, 4, 3, 3, 3, 3, null, null])).toEqual({
      scores: { resilience: 35 },
      bands: { resilience: null },
      flags: ['prorated:resilience'],
    });
  });

  it('seven answers give no score', () => {
    expect(score(CDRISC10, [4, 4, 4, 4, 3, 3, 3, null, null, null])).toEqual({
      scores: { resilience: null },
      bands: { resilience: null },
      flags: ['too_few:resilience'],
    });
  });

  it('a full row is not flagged', () => {
    expect(score(CDRISC10, [4, 4, 4, 4, 3, 3, 3, 3, 0, 0]).flags).toEqual([]);
  });

  it('"not applicable" counts as not answered, not as 0', () => {
    expect(score(CDRISC10, [4, 4, 4, 4, 4, 4, 4, 4, 'NA', 'NA']).scores).toEqual({ resilience: 40 });
  });

  it('an answered 0 counts as an answer', () => {
    expect(score(CDRISC10, [0, 0, 0, 0, 0, 0, 0, 0, 4, 4])).toMatchObject({
      scores: { resilience: 8 },
      flags: [],
    });
  });

  it('the band is read on the prorated score', () => {
    const items = PROQOL5.items.filter(({ subscales }) => subscales.includes('compassion_satisfaction'));
    const answers: Answer[] = PROQOL5.items.map(() => 3);
    for (const [index, item] of items.entries())
      answers[item.number - 1] = index === 0 ? null : index < 3 ? 5 : 4;
    const result = score(PROQOL5, answers);
    expect([result.scores.compassion_satisfaction, result.bands.compassion_satisfaction]).toEqual([
      380 / 9,
      'high',
    ]);
  });

  it('a prorated score between two bands is past the lower one', () => {
    const items = PROQOL5.items.filter(({ subscales }) => subscales.includes('compassion_satisfaction'));
    const answers: Answer[] = PROQOL5.items.map(() => 3);
    for (const [index, item] of items.entries())
      answers[item.number - 1] = index < 2 ? null : index < 4 ? 3 : 2;
    const result = score(PROQOL5, answers);
    expect([result.scores.compassion_satisfaction, result.bands.compassion_satisfaction]).toEqual([
      22.5,
      'average',
    ]);
  });
});

describe('answers out of range', () => {
  it.each([-1, 5, 2.5, 99, Number.NaN, Number.POSITIVE_INFINITY])(
    '%p makes every score of the row null',
    (wrong) => {
      expect(score(CDRISC10, [wrong, 4, 4, 4, 4, 4, 4, 4, 4, 4])).toEqual({
        scores: { resilience: null },
        bands: { resilience: null },
        flags: ['out_of_range:1'],
      });
    },
  );

  it('spoil the subscales that do not hold the item too', () => {
    const answers: Answer[] = PROQOL5.items.map(() => 3);
    answers[1] = 6;
    answers[29] = 0;
    const result = score(PROQOL5, answers);
    expect(Object.values(result.scores)).toEqual([null, null, null]);
    expect(result.flags).toEqual(['out_of_range:2', 'out_of_range:30']);
  });
});

it('another number of answers than items is refused', () => {
  expect(() => score(CDRISC10, [1, 2, 3])).toThrow('CDRISC10 has 10 items, but 3 answers were given.');
});

describe('for every instrument', () => {
  it('reversing twice gives the answer back', () => {
    fc.assert(
      fc.property(anyInstrument, fc.nat(), (definition, pick) => {
        const options = values(definition);
        const value = options[pick % options.length] ?? 0;
        return reversed(definition, reversed(definition, value)) === value;
      }),
    );
  });

  it('a reversed option is an option', () => {
    fc.assert(
      fc.property(anyInstrument, (definition) =>
        values(definition).every((value) => isOption(definition, reversed(definition, value))),
      ),
    );
  });

  it('scores, prorated ones included, stay within the range of the subscale', () => {
    fc.assert(
      fc.property(answered, ({ definition, answers }) => {
        const { scores } = score(definition, answers);
        for (const { name, range } of definition.subscales) {
          const value = scores[name];
          expect(value).not.toBeUndefined();
          if (value === null || value === undefined) continue;
          expect(value).toBeGreaterThanOrEqual(range.min);
          expect(value).toBeLessThanOrEqual(range.max);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a subscale without a score says why, and one with a score never does', () => {
    fc.assert(
      fc.property(answered, ({ definition, answers }) => {
        const { scores, flags } = score(definition, answers);
        for (const { name } of definition.subscales) {
          expect(flags.includes(`too_few:${name}`)).toBe(scores[name] === null);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a score has a band exactly where the subscale has bands', () => {
    fc.assert(
      fc.property(answered, ({ definition, answers }) => {
        const { scores, bands } = score(definition, answers);
        for (const subscale of definition.subscales) {
          const expected = subscale.bands !== null && scores[subscale.name] !== null;
          expect(bands[subscale.name] !== null).toBe(expected);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('"not applicable" and unanswered score alike', () => {
    fc.assert(
      fc.property(answered, ({ definition, answers }) => {
        const gaps = answers.map((answer) => (answer === 'NA' ? null : answer));
        expect(score(definition, answers)).toEqual(score(definition, gaps));
      }),
    );
  });

  it('the best answers reach one end of every range and the worst the other', () => {
    for (const definition of instruments()) {
      const [low, high] = [Math.min(...values(definition)), Math.max(...values(definition))];
      const lowest = score(
        definition,
        definition.items.map((item) => (item.reversed ? high : low)),
      ).scores;
      const highest = score(
        definition,
        definition.items.map((item) => (item.reversed ? low : high)),
      ).scores;
      for (const { name, range } of definition.subscales) {
        expect([definition.code, name, lowest[name], highest[name]]).toEqual([
          definition.code,
          name,
          range.min,
          range.max,
        ]);
      }
    }
  });
});
