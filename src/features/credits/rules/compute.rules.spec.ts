import { secondsOfMinutes } from './amount.rules.js';
import { computeCredit, designatedOf } from './compute.rules.js';
import { type CreditCode, type PartialPolicy, withOwnRules } from './credit-type.rules.js';
import { defaultCreditType } from './default-credit-types.rules.js';

const type = (code: CreditCode) => defaultCreditType(code)!;
const sec = (minutes: string) => secondsOfMinutes(minutes)!;

function credit(code: CreditCode, scheduled: string, attended: string, ...blocks: [string, string][]) {
  return computeCredit(type(code), {
    scheduledSeconds: sec(scheduled),
    attendedSeconds: sec(attended),
    blocks: blocks.map(([planned, there]) => ({
      scheduledSeconds: sec(planned),
      attendedSeconds: sec(there),
    })),
  }).computed;
}

describe('quarters of an hour, to the nearest', () => {
  it.each([
    ['0', '0'],
    ['7.4', '0'],
    ['7.49', '0'],
    ['7.5', '0.25'],
    ['22.4', '0.25'],
    ['22.5', '0.5'],
    ['37.5', '0.75'],
    ['52.4', '0.75'],
    ['52.5', '1.0'],
    ['60', '1.0'],
  ])('%s minutes of 60 are %s', (attended, computed) => {
    expect(credit('AMA1', '60', attended)).toBe(computed);
  });

  it('are never more than the session gives, however long somebody stayed', () => {
    expect(credit('AMA1', '60', '95')).toBe('1.0');
    expect(credit('AMA1', '50', '60')).toBe('0.75');
  });
});

describe('credit never above the actual time', () => {
  it.each([
    ['14.9', '0'],
    ['15', '0.25'],
    ['52.5', '0.75'],
    ['59.9', '0.75'],
    ['60', '1.0'],
  ])('of %s minutes drops what is no full quarter: %s', (attended, computed) => {
    expect(credit('ANCC', '60', attended)).toBe(computed);
  });

  it('of actual hours keeps two decimals and drops the rest', () => {
    expect(credit('NAADAC', '60', '52.4')).toBe('0.87');
    expect(credit('NAADAC', '60', '0.5')).toBe('0');
    expect(credit('NAADAC', '60', '0.6')).toBe('0.01');
  });
});

describe('a session that counts in full or not at all', () => {
  it.each([
    ['44', '0'],
    ['44.99', '0'],
    ['45', '1.0'],
    ['60', '1.0'],
  ])('with 15 minutes of 60 that may be missed gives for %s minutes %s', (attended, computed) => {
    expect(credit('ASWB', '60', attended)).toBe(computed);
  });

  it.each([
    ['59', '0'],
    ['60', '1.0'],
    ['89', '1.0'],
    ['90', '1.5'],
    ['120', '2.0'],
  ])('of %s minutes is worth %s: halves after a first hour', (scheduled, computed) => {
    expect(credit('ASWB', scheduled, scheduled)).toBe(computed);
  });

  it('gives nothing to whoever was never there, however much may be missed', () => {
    const lenient = withOwnRules(type('ASWB'), {
      minimum: '0.5',
      partial: { kind: 'FULL_ONLY', toleranceMinutes: 60 },
    });
    const of = (attendedSeconds: number) =>
      computeCredit(lenient, { scheduledSeconds: 1800, attendedSeconds });
    expect(of(0).computed).toBe('0');
    expect(of(1).computed).toBe('0.5');
  });

  it('gives nothing for a minute missed where none may be', () => {
    const strict = withOwnRules(type('ASWB'), { partial: { kind: 'FULL_ONLY', toleranceMinutes: 0 } });
    const of = (attendedSeconds: number) =>
      computeCredit(strict, { scheduledSeconds: 3600, attendedSeconds });
    expect(of(3600).computed).toBe('1.0');
    expect(of(3599).computed).toBe('0');
  });
});

describe('credit by the hour', () => {
  it('is lost for the hour of which more than 15 minutes were missed, and no other', () => {
    expect(credit('APA', '120', '105', ['60', '60'], ['60', '45'])).toBe('2.0');
    expect(credit('APA', '120', '104', ['60', '60'], ['60', '44'])).toBe('1.0');
    expect(credit('APA', '120', '88', ['60', '44'], ['60', '44'])).toBe('0');
  });

  it('is not made good by an hour for which somebody stayed longer', () => {
    expect(credit('APA', '120', '114', ['60', '70'], ['60', '44'])).toBe('1.0');
  });

  it('of a single hour needs no blocks', () => {
    expect(credit('APA', '60', '45')).toBe('1.0');
    expect(credit('APA', '60', '44.9')).toBe('0');
  });

  it.each([
    ['120', '2.0'],
    ['105', '2.0'],
    // 16 minutes of one hour, or 8 of each.
    ['104', '1.0'],
    ['90', '1.0'],
    // 15 minutes and two seconds of each hour would lose both.
    ['89', '0'],
    ['0', '0'],
  ])('of %s minutes in two hours not told apart is what is certain: %s', (attended, computed) => {
    expect(credit('APA', '120', attended)).toBe(computed);
  });

  it('counts whole hours alone', () => {
    expect(credit('APA', '90', '90')).toBe('1.0');
    expect(credit('APA', '90', '90', ['60', '60'], ['30', '30'])).toBe('1.0');
    expect(credit('APA', '50', '50')).toBe('0');
  });

  it('of a minute spread over thousands of hours is lost at most once', () => {
    expect(credit('APA', '6000', '5999')).toBe('100.0');
    expect(credit('APA', '6000', '5984')).toBe('99.0');
  });
});

describe('a fixed amount', () => {
  const fixed = (partial: Omit<PartialPolicy & { kind: 'FIXED' }, 'kind'>) =>
    withOwnRules(type('AMA1'), { partial: { kind: 'FIXED', ...partial } });

  it('is the same for a long and a short session', () => {
    const rules = fixed({ amount: '0.5', leastMinutes: 0 });
    for (const scheduledSeconds of [600, 3600, 36_000])
      expect(computeCredit(rules, { scheduledSeconds, attendedSeconds: 60 })).toMatchObject({
        computed: '0.5',
        designated: '0.5',
      });
  });

  it('needs somebody to have been there, and for the least time', () => {
    const of = (leastMinutes: number, attendedSeconds: number) =>
      computeCredit(fixed({ amount: '1', leastMinutes }), { scheduledSeconds: 3600, attendedSeconds })
        .computed;
    expect([of(0, 0), of(0, 1), of(20, 1199), of(20, 1200)]).toEqual(['0', '1.0', '0', '1.0']);
  });
});

describe('a certificate of attendance', () => {
  it('shows the minutes as attendance does elsewhere', () => {
    expect(credit('ATTENDANCE', '60', '47')).toBe('47');
    expect(credit('ATTENDANCE', '60', '52.4')).toBe('52.4');
    expect(
      computeCredit(type('ATTENDANCE'), { scheduledSeconds: 3600, attendedSeconds: 2794 }).computed,
    ).toBe('46.57');
  });
});

describe('a session’s designated maximum', () => {
  it('is what its planned time comes to', () => {
    expect(designatedOf(type('AMA1'), sec('75'))).toBe('1.25');
    expect(designatedOf(type('ANCC'), sec('59'))).toBe('0.75');
    expect(designatedOf(type('ASWB'), sec('45'))).toBe('0');
  });

  it('can be set lower, and then caps what a learner gets', () => {
    expect(
      computeCredit(type('AMA1'), { scheduledSeconds: 3600, attendedSeconds: 3600, designated: '0.5' }),
    ).toMatchObject({ computed: '0.5', designated: '0.5' });
  });

  it('is refused where it is no multiple of the step', () => {
    expect(() =>
      computeCredit(type('AMA1'), { scheduledSeconds: 3600, attendedSeconds: 3600, designated: '0.6' }),
    ).toThrow(RangeError);
  });
});

describe('times that cannot be', () => {
  it.each([
    ['a fraction of a second', { scheduledSeconds: 3600, attendedSeconds: 0.5 }],
    ['less than nothing', { scheduledSeconds: 3600, attendedSeconds: -1 }],
    ['no number', { scheduledSeconds: Number.NaN, attendedSeconds: 0 }],
    [
      'blocks beyond the whole',
      {
        scheduledSeconds: 3600,
        attendedSeconds: 60,
        blocks: [{ scheduledSeconds: 3600, attendedSeconds: 61 }],
      },
    ],
  ])('are refused: %s', (_, attended) => {
    expect(() => computeCredit(type('APA'), attended)).toThrow(RangeError);
  });
});
