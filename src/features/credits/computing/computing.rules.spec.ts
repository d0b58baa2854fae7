import fc from 'fast-check';
import type { SessionClock } from '../../sessions/index.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import { designatedOf } from '../rules/compute.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';
import { defaultCreditType, defaultCreditTypes } from '../rules/default-credit-types.rules.js';
import { eligibleWords, ineligibleBecause } from './eligible.rules.js';
import { facultyCreditOf, presentedSeconds } from './faculty-credit.rules.js';
import { learnerCreditOf } from './learner-credit.rules.js';

const AMA = defaultCreditType('AMA1')!;
const APA = defaultCreditType('APA')!;
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 4, 18, minutes));
const time = (minutes: number, hours: number[] = [], shared = 0) => ({
  seconds: minutes * 60,
  hours: hours.map((hour) => hour * 60),
  sharedSeconds: shared * 60,
});
const designated = (type: CreditType, minutes: number) => ({
  type,
  plannedSeconds: minutes * 60,
  maximum: designatedOf(type, minutes * 60),
});

describe('what a learner’s time comes to', () => {
  it('is nothing without presence', () => {
    expect(learnerCreditOf(designated(AMA, 60)).amount).toBe('0');
  });

  it('says what was not taken because several people shared a room', () => {
    const { amount, explanation } = learnerCreditOf(designated(AMA, 60), time(15, [], 45));
    expect(amount).toBe('0.25');
    expect(explanation[0]).toBe('Not taken, because several people shared a room: 45 minutes.');
  });

  it('loses the hour of which too much was missed, and keeps the other', () => {
    expect(learnerCreditOf(designated(APA, 120), time(104, [44, 60])).amount).toBe('1.0');
    expect(learnerCreditOf(designated(APA, 120), time(105, [45, 60])).amount).toBe('2.0');
  });

  it('loses an hour that was planned and not held', () => {
    expect(learnerCreditOf(designated(APA, 120), time(60, [60])).amount).toBe('1.0');
  });

  it('gains nothing by what was held beyond the plan', () => {
    expect(learnerCreditOf(designated(APA, 60), time(120, [60, 60])).amount).toBe('1.0');
  });

  it('is never above what the session is designated for, nor between steps', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...defaultCreditTypes()),
        fc.integer({ min: 30, max: 240 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
        fc.nat(90),
        (type, planned, hours, more) => {
          const whole = hours.reduce((sum, hour) => sum + hour, more);
          const { amount } = learnerCreditOf(designated(type, planned), time(whole, hours));
          expect(hundredthsOf(amount)).toBeLessThanOrEqual(hundredthsOf(designatedOf(type, planned * 60)));
          expect(hundredthsOf(amount) % hundredthsOf(type.step)).toBe(0);
        },
      ),
    );
  });
});

const PLAN: SessionClock = {
  start: at(0),
  end: at(60),
  breaks: [],
  parts: [
    {
      title: 'Talk',
      kind: 'didactic',
      creditBearing: true,
      start: at(0),
      end: at(30),
      ledBy: 'Dr. Tess Moor',
    },
    { title: 'Case', kind: 'case', creditBearing: true, start: at(30), end: at(50), ledBy: null },
    {
      title: 'News',
      kind: 'announcements',
      creditBearing: false,
      start: at(50),
      end: at(60),
      ledBy: 'Tess Moor',
    },
  ],
};
const unnamed = (plan: SessionClock): SessionClock => ({
  ...plan,
  parts: plan.parts!.map((part) => ({ ...part, ledBy: null })),
});

describe('credit for presenting', () => {
  it('is by the parts that name the presenter and bear credit', () => {
    expect(presentedSeconds(PLAN, 'Tess Moor')).toBe(30 * 60);
    expect(presentedSeconds(PLAN, 'Tom Hill')).toBe(0);
  });

  it('takes nobody for another whose name begins or ends alike', () => {
    for (const other of ['Tess Moo', 'ess Moor', 'T', 'Moo']) expect(presentedSeconds(PLAN, other)).toBe(0);
    expect(presentedSeconds(PLAN, 'tess  moor')).toBe(30 * 60);
  });

  it('is by the didactic parts where nobody is named, else by all that counts', () => {
    expect(presentedSeconds(unnamed(PLAN), 'Tess Moor')).toBe(30 * 60);
    expect(presentedSeconds({ ...unnamed(PLAN), parts: unnamed(PLAN).parts!.slice(1) }, '')).toBe(20 * 60);
    expect(presentedSeconds({ ...PLAN, parts: null }, '')).toBe(60 * 60);
  });

  it('is so much an hour in full steps', () => {
    expect(facultyCreditOf(AMA, 30 * 60)?.amount).toBe('1.0');
    expect(facultyCreditOf(AMA, 29 * 60)?.amount).toBe('0.75');
    expect(facultyCreditOf(AMA, 0)?.amount).toBe('0');
  });

  it('is none where the type knows of none', () => {
    expect(facultyCreditOf(APA, 3600)).toBeNull();
  });
});

describe('who may claim a type', () => {
  it('is everyone where it names nobody', () => {
    expect(ineligibleBecause(defaultCreditType('CHES')!, null)).toBeNull();
  });

  it('is told in words where it is not the person', () => {
    expect(ineligibleBecause(AMA, 'physician')).toBeNull();
    expect(ineligibleBecause(AMA, 'nurse')).toBe(
      'This credit is for physicians. Your profile says that you are not one of them.',
    );
    expect(ineligibleBecause(AMA, null)).toBe(
      'This credit is for physicians. Your profile does not say your profession.',
    );
    expect(eligibleWords({ eligibleProfessions: ['nurse', 'physician', 'other'] })).toBe(
      'nurses, physicians and other professions',
    );
  });
});
