import fc from 'fast-check';
import { decimalOf, hundredthsOf } from '../rules/amount.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';
import { defaultCreditType } from '../rules/default-credit-types.rules.js';
import {
  amountRefusedBecause,
  attestationOf,
  CLAIM_REFUSALS,
  type ClaimFacts,
  claimableUntil,
  claimBarredBecause,
  greaterOf,
  refusalWords,
} from './claim.rules.js';

const typeOf = (code: string, change: Partial<CreditType> = {}) => ({
  ...(defaultCreditType(code) as CreditType),
  ...change,
});
const NOW = new Date('2030-03-10T12:00:00Z');
const facts = (
  change: Partial<Omit<ClaimFacts, 'credit'>> & { type?: CreditType; credit?: object } = {},
): ClaimFacts => ({
  elsewhere: false,
  awardedBefore: false,
  evaluated: true,
  closesAt: new Date('2030-03-20T12:00:00Z'),
  ...change,
  credit: {
    computed: '1.0',
    eligible: true,
    ineligibleBecause: null,
    as: 'learner',
    designation: { type: change.type ?? typeOf('ANCC') },
    ...change.credit,
  },
});

describe('claiming', () => {
  it('is open to whoever was there, is eligible, and has evaluated the session', () => {
    expect(claimBarredBecause(facts(), NOW)).toBeNull();
  });

  it('waits for the evaluation where the type asks for one, and not where it only offers it', () => {
    expect(claimBarredBecause(facts({ evaluated: false }), NOW)).toBe('EVALUATION_MISSING');
    expect(claimBarredBecause(facts({ evaluated: false, type: typeOf('AMA1') }), NOW)).toBeNull();
  });

  it('asks no evaluation of whoever taught', () => {
    expect(claimBarredBecause(facts({ evaluated: false, credit: { as: 'faculty' } }), NOW)).toBeNull();
  });

  it('is refused to other professions, after nothing was earned, and where credit is handled elsewhere', () => {
    expect(claimBarredBecause(facts({ credit: { eligible: false } }), NOW)).toBe('NOT_ELIGIBLE');
    expect(claimBarredBecause(facts({ credit: { computed: '0', eligible: false } }), NOW)).toBe(
      'NOTHING_COMPUTED',
    );
    expect(claimBarredBecause(facts({ elsewhere: true }), NOW)).toBe('HANDLED_ELSEWHERE');
    expect(claimBarredBecause(facts({ awardedBefore: true }), NOW)).toBe('AWARDED_BEFORE');
  });

  it('ends with the window, to the second', () => {
    const closesAt = claimableUntil({ claimWindowDays: 1 }, new Date(NOW.getTime() - 86_400_000));
    expect(claimBarredBecause(facts({ closesAt }), NOW)).toBe('WINDOW_CLOSED');
    expect(claimBarredBecause(facts({ closesAt }), new Date(NOW.getTime() - 1))).toBeNull();
  });

  it('leaves what asks for an assessment to the office', () => {
    const type = typeOf('ANCC', { assessmentRequired: true });
    expect(claimBarredBecause(facts({ type }), NOW)).toBe('ASSESSMENT_MISSING');
  });

  it('has words for each refusal', () => {
    for (const refusal of CLAIM_REFUSALS) expect(refusalWords(refusal, facts())).toMatch(/^[A-Z].*\.$/);
  });

  it('comes with a statement where the type asks for one', () => {
    expect(attestationOf(typeOf('AMA1'))).toContain('only for the time');
    expect(attestationOf(typeOf('ANCC'))).toBeNull();
  });
});

describe('the amount of a claim', () => {
  const type = { step: '0.25', minimum: '0.25' };

  it.each([
    ['1.25', 'ABOVE_COMPUTED'],
    ['1.01', 'ABOVE_COMPUTED'],
    ['0.30', 'BETWEEN_STEPS'],
    ['0', 'BETWEEN_STEPS'],
    ['-1', 'BETWEEN_STEPS'],
    ['all', 'BETWEEN_STEPS'],
    ['1.0', null],
    ['1.00', null],
    ['0.25', null],
  ])('of %s where 1.0 was computed: %p', (amount, refused) => {
    expect(amountRefusedBecause(type, '1.0', amount)).toBe(refused);
  });

  it('is never above what was computed, nor between steps, nor below the minimum', () => {
    const steps = fc.constantFrom('0.01', '0.25', '0.5', '1');
    fc.assert(
      fc.property(steps, fc.nat(800), fc.nat(800), (step, computed, asked) => {
        const whole = hundredthsOf(step);
        const most = computed - (computed % whole);
        const refused = amountRefusedBecause(
          { step, minimum: step },
          decimalOf(most, 0),
          decimalOf(asked, 0),
        );
        if (refused === null) {
          expect(asked).toBeLessThanOrEqual(most);
          expect(asked % whole).toBe(0);
          expect(asked).toBeGreaterThan(0);
        } else expect(asked > most || asked % whole !== 0 || asked === 0).toBe(true);
      }),
    );
  });
});

describe('whoever taught and was there', () => {
  it('has the greater of the two', () => {
    expect(greaterOf([{ computed: '1.0' }, { computed: '2.0' }])).toEqual({ computed: '2.0' });
    expect(greaterOf([])).toBeNull();
  });
});
