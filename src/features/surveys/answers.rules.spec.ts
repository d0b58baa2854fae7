import { answerSheet, ballotContent } from './answers.rules.js';
import type { InstrumentDefinition } from './instruments/instrument.js';
import { instrument } from './instruments/registry.js';

const SWBURN = instrument('SWBURN') as InstrumentDefinition;
const SWRES = instrument('SWRES') as InstrumentDefinition;
const asked = [SWBURN, SWRES];
const ten = (value: number | null) => Array<number | null>(10).fill(value);
const given = { instrument: 'SWBURN', now: ten(2), before: ten(4) };

function faultOf(answers: Parameters<typeof answerSheet>[1]) {
  const checked = answerSheet(asked, answers);
  return 'fault' in checked ? checked.fault : null;
}

describe('answers to a survey', () => {
  it('are taken when each is one of those offered', () => {
    expect(answerSheet([SWBURN], [given])).toEqual({ sheet: { SWBURN: { now: ten(2), before: ten(4) } } });
  });

  it('may leave out questions', () => {
    expect(faultOf([{ ...given, before: [...ten(4).slice(1), null] }])).toBeNull();
  });

  it('may leave out a whole questionnaire', () => {
    expect(answerSheet(asked, [given])).toMatchObject({
      sheet: { SWRES: { now: ten(null), before: ten(null) } },
    });
  });

  it('are refused when there is none', () => {
    expect(faultOf([{ ...given, now: ten(null), before: ten(null) }])?.message).toContain(
      'Nothing was answered',
    );
    expect(faultOf([])?.message).toContain('Nothing was answered');
  });

  it('are refused where one is out of range, naming the question and the point', () => {
    const before = ten(4);
    before[6] = 6;
    expect(faultOf([{ ...given, before }])).toMatchObject({ instrument: 'SWBURN', item: 7, point: 'before' });
  });

  it('are refused without repeating what was answered', () => {
    expect(faultOf([{ ...given, now: ten(77) }])?.message).not.toContain('77');
  });

  it('are refused when they are too few or too many for the questionnaire', () => {
    expect(faultOf([{ ...given, now: ten(2).slice(1) }])).toMatchObject({
      instrument: 'SWBURN',
      point: 'now',
      item: null,
    });
    expect(faultOf([{ ...given, now: [...ten(2), 2] }])).toMatchObject({
      instrument: 'SWBURN',
      point: 'now',
      item: null,
    });
  });

  it('are refused for a questionnaire that is not asked', () => {
    expect(faultOf([given, { ...given, instrument: 'BRS' }])?.message).toContain('does not ask');
  });

  it('are refused when one questionnaire comes twice', () => {
    expect(faultOf([given, given])?.message).toContain('twice');
  });
});

describe('an opened ballot', () => {
  const dimensions = [
    {
      name: 'sessions',
      categories: [
        { values: ['3'], invited: 10 },
        { values: ['4'], invited: 10 },
      ],
    },
  ];
  const answers = { SWBURN: { now: ten(2), before: ten(4) } };

  it('counts when its answers and groups are those of the wave', () => {
    expect(ballotContent([SWBURN], dimensions, { answers, strata: [1] })).toEqual({ answers, strata: [1] });
  });

  it.each([
    ['nothing', null],
    ['a text', 'SWBURN'],
    ['no groups', { answers }],
    ['a group too few', { answers, strata: [] }],
    ['a group that is not there', { answers, strata: [2] }],
    ['a group by name', { answers, strata: ['length'] }],
    ['answers out of range', { answers: { SWBURN: { now: ten(9), before: ten(4) } }, strata: [0] }],
    [
      'answers that are texts',
      { answers: { SWBURN: { now: ten(2).map(String), before: ten(4) } }, strata: [0] },
    ],
  ])('does not count with %s', (_, opened) => {
    expect(ballotContent([SWBURN], dimensions, opened)).toBeNull();
  });
});
