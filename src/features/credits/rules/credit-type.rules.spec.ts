import { type CreditRules, faultsOf, withOwnRules } from './credit-type.rules.js';
import { defaultCreditType } from './default-credit-types.rules.js';

const ancc = defaultCreditType('ANCC')!;

describe('a hub’s own rules', () => {
  it('stand in place of those that ship, and have the hub for their source', () => {
    const own = withOwnRules(ancc, { step: '0.01', minimum: '0.01' });
    expect(own).toMatchObject({ code: 'ANCC', step: '0.01', minimum: '0.01', rounding: 'DOWN' });
    expect(own.sources).toMatchObject({ step: 'HUB', minimum: 'HUB', evaluation: 'ACCREDITOR' });
  });

  it('leave a rule as it is that is not set, and the type that ships as well', () => {
    expect(withOwnRules(ancc, { step: undefined })).toEqual(ancc);
    withOwnRules(ancc, { step: '0.01' });
    expect(ancc.step).toBe('0.25');
  });

  it('may take a deadline away', () => {
    expect(withOwnRules(defaultCreditType('ACPE')!, { reportWithinDays: null }).reportWithinDays).toBeNull();
  });
});

describe('rules by which credit cannot be reckoned', () => {
  it.each<[string, Partial<CreditRules>, keyof CreditRules]>([
    ['a unit of no time', { unitMinutes: 0 }, 'unitMinutes'],
    ['a unit of broken minutes', { unitMinutes: 52.5 }, 'unitMinutes'],
    ['a step of nothing', { step: '0' }, 'step'],
    ['a step of three decimals', { step: '0.125' }, 'step'],
    ['a minimum between two steps', { minimum: '0.3' }, 'minimum'],
    ['a tolerance below nothing', { partial: { kind: 'FULL_ONLY', toleranceMinutes: -1 } }, 'partial'],
    ['a whole hour that may be missed', { partial: { kind: 'HOURLY_BLOCK', missedMinutes: 60 } }, 'partial'],
    [
      'a fixed amount between two steps',
      { partial: { kind: 'FIXED', amount: '0.6', leastMinutes: 0 } },
      'partial',
    ],
    [
      'a fixed amount below the minimum',
      { minimum: '1', partial: { kind: 'FIXED', amount: '0.5', leastMinutes: 0 } },
      'partial',
    ],
    [
      'credit for teaching that is no number',
      { faculty: { creditsPerHour: 'two', excludesLearnerCredit: true } },
      'faculty',
    ],
    ['a claim window of no day', { claimWindowDays: 0 }, 'claimWindowDays'],
    ['a deadline of half a day', { reportWithinDays: 0.5 }, 'reportWithinDays'],
  ])('are told with the rule at fault: %s', (_, own, rule) => {
    expect(Object.keys(faultsOf(withOwnRules(ancc, own)))).toEqual([rule]);
  });
});
