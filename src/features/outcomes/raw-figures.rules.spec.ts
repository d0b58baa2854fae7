import fc from 'fast-check';
import { type AnswerRow, type InstrumentDefinition, instrument } from '../surveys/index.js';
import { disclose, LEAST } from './disclosure.rules.js';
import { rawFigures } from './raw-figures.rules.js';

const definition = (code: string) => instrument(code) as InstrumentDefinition;
const wave = { invited: 60, strata: [] };

function rowOf(code: string, now: (number | null)[], before: (number | null)[]): AnswerRow {
  return { answers: { [code]: { now, before } } };
}
const all = (value: number | null, count: number) => Array<number | null>(count).fill(value);

function figuresOf(code: string, answers: readonly AnswerRow[]) {
  return rawFigures({ wave, definitions: [definition(code)], answers, cells: [] });
}

describe('the scores of a wave', () => {
  it('are named by the questionnaire where it has one scale, else with the scale’s name', () => {
    const definitions = ['SWBURN', 'SWPROG', 'PROQOL5'].map(definition);
    const { scores } = rawFigures({ wave, definitions, answers: [], cells: [] });
    expect(scores.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['SWBURN', 'SWPROG.knowledge_workload', 'PROQOL5.burnout']),
    );
  });

  it('know which way is better, and which questions stand by themselves', () => {
    const { scores } = rawFigures({
      wave,
      definitions: ['SWBURN', 'SWPROG'].map(definition),
      answers: [],
      cells: [],
    });
    expect(scores[0]).toMatchObject({
      code: 'SWBURN',
      direction: 'lower',
      family: null,
      questions: 10,
      reach: 40,
    });
    expect(scores[1]).toMatchObject({ direction: 'higher', family: 'knowledge', questions: 1, reach: 4 });
  });

  it('compare now with before, leaving out who lacks a score at one of the points', () => {
    const { scores, answered, paired } = figuresOf('SWRES', [
      rowOf('SWRES', all(3, 10), all(1, 10)),
      rowOf('SWRES', all(2, 10), all(2, 10)),
      rowOf('SWRES', all(2, 10), all(null, 10)),
    ]);
    expect([answered, paired]).toEqual([3, 2]);
    expect(scores[0]!.analysis).toMatchObject({ n: 2, excluded: 1, before: { mean: 15 }, now: { mean: 25 } });
    expect(scores[0]!.changes).toEqual(
      new Map([
        [20, 1],
        [0, 1],
      ]),
    );
  });

  it('take an answer that has one pair on any scale as paired', () => {
    const now = [...all(4, 4), ...all(null, 2)];
    expect(figuresOf('SWPROG', [rowOf('SWPROG', now, [...all(null, 3), 1, 1, 1])]).paired).toBe(1);
  });

  it('have changes between steps where a score was made up for unanswered questions', () => {
    const now = [4, 4, 4, 4, 4, 4, 4, 4, 3, null];
    expect(figuresOf('SWRES', [rowOf('SWRES', now, all(1, 10))]).scores[0]!.changes).toBeNull();
  });

  it('tell by how many people two scores that share questions differ', () => {
    const noExhaustion = [1, null, 1, null, null, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const { scores } = figuresOf('OLBI', [
      rowOf('OLBI', all(2, 16), all(3, 16)),
      rowOf('OLBI', noExhaustion, all(3, 16)),
    ]);
    expect(scores.map(({ overlaps }) => overlaps)).toEqual([
      [],
      [],
      [
        { code: 'OLBI.exhaustion', here: 0, there: 0 },
        { code: 'OLBI.disengagement', here: 0, there: 1 },
      ],
    ]);
  });

  it('do not let a total tell the score of the one who has only a part of it', () => {
    const whole = Array.from({ length: 20 }, (_, i) =>
      rowOf('OLBI', all(1 + (i % 4), 16), all(4 - (i % 3), 16)),
    );
    const part = rowOf('OLBI', [1, null, 1, null, null, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], all(3, 16));
    const { scales } = disclose(figuresOf('OLBI', [...whole, part]), LEAST);
    expect(scales.map(({ code, n }) => [code, n])).toEqual([
      ['OLBI.exhaustion', 20],
      ['OLBI.disengagement', 21],
      ['OLBI.total', null],
    ]);
  });

  it('are the same to the last digit in whatever order the answers come', () => {
    const value = fc.option(fc.constantFrom(0, 1, 2, 3, 4), { freq: 12 });
    const points = fc.array(value, { minLength: 10, maxLength: 10 });
    const rows = fc.array(fc.tuple(points, points), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(
        rows.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([given, shuffled]) => {
          const [one, other] = [given, shuffled].map((r) =>
            figuresOf(
              'SWRES',
              r.map(([a, b]) => rowOf('SWRES', a, b)),
            ),
          );
          expect(JSON.stringify(other?.scores[0]?.analysis)).toBe(JSON.stringify(one?.scores[0]?.analysis));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the parts of a group', () => {
  it('come with the names of the group and the code of the scale', () => {
    const sums = {
      n: 12,
      sumBefore: 1,
      sumNow: 1,
      sumDifference: 0,
      squaresBefore: 1,
      squaresNow: 1,
      squaresDifference: 0,
    };
    const strata = [
      { name: 'profession', categories: [{ values: ['social_worker', 'not_given'], invited: 20 }] },
      {
        name: 'sessions',
        categories: [
          { values: ['3', '4', '7'], invited: 20 },
          { values: ['8'], invited: 20 },
        ],
      },
    ];
    const { cells, dimensions } = rawFigures({
      wave: { invited: 60, strata },
      definitions: [definition('SWBURN')],
      answers: [],
      cells: [{ dimension: 'sessions', category: 0, instrument: 'SWBURN', scale: 'burnout', ...sums }],
    });
    expect(dimensions).toEqual([
      { name: 'profession', categories: ['social worker, not given'] },
      { name: 'sessions', categories: ['3 to 7 sessions', '8 sessions'] },
    ]);
    expect(cells).toEqual([{ dimension: 'sessions', category: '3 to 7 sessions', code: 'SWBURN', ...sums }]);
  });
});
