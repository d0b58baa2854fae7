import type { SessionClock } from '../../sessions/index.js';
import { learnerCreditOf } from '../computing/learner-credit.rules.js';
import { designatedOf } from '../rules/compute.rules.js';
import { type CreditType, type PartialPolicy, withOwnRules } from '../rules/credit-type.rules.js';
import { defaultCreditType, defaultCreditTypes } from '../rules/default-credit-types.rules.js';
import { demandsOf } from './demands.rules.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 4, 19, minutes));
const HOUR: SessionClock = { start: at(0), end: at(60), breaks: [], parts: null };
/** Ten minutes that do not count, half an hour that does, a break, half an hour that does. */
const WITH_AGENDA: SessionClock = {
  start: at(0),
  end: at(80),
  breaks: [{ start: at(40), end: at(50) }],
  parts: [
    { title: 'News', kind: 'announcements', creditBearing: false, start: at(0), end: at(10) },
    { title: 'Talk', kind: 'didactic', creditBearing: true, start: at(10), end: at(40) },
    { title: 'Break', kind: 'break', creditBearing: false, start: at(40), end: at(50) },
    { title: 'Case', kind: 'case', creditBearing: true, start: at(50), end: at(80) },
  ],
};
const by = (partial: PartialPolicy, rules: Partial<CreditType> = {}) =>
  withOwnRules(defaultCreditType('CHES')!, { partial, ...rules });

describe('what a type asks of a learner', () => {
  it('for the full session is to join and to stay, with what may be missed', () => {
    const type = by({ kind: 'FULL_ONLY', toleranceMinutes: 15 });
    expect(demandsOf(type, HOUR)).toMatchObject({
      joinBy: at(15),
      stayUntil: at(60),
      missableMinutes: 15,
      leastSeconds: 45 * 60,
    });
  });

  it('counts from the part that bears credit on, and passes over the break', () => {
    const type = (toleranceMinutes: number) => by({ kind: 'FULL_ONLY', toleranceMinutes });
    expect(demandsOf(type(15), WITH_AGENDA)).toMatchObject({ joinBy: at(25), stayUntil: at(80) });
    expect(demandsOf(type(40), WITH_AGENDA).joinBy).toEqual(at(60));
    expect(demandsOf(type(0), WITH_AGENDA).joinBy).toEqual(at(10));
  });

  it('hour by hour is to be there for enough of each', () => {
    const type = by({ kind: 'HOURLY_BLOCK', missedMinutes: 15 });
    expect(demandsOf(type, HOUR)).toMatchObject({ joinBy: at(15), stayUntil: at(60), missableMinutes: 15 });
    // A half hour after the last whole one comes to nothing.
    expect(demandsOf(type, { ...HOUR, end: at(90) }).stayUntil).toEqual(at(60));
  });

  it('in proportion is only to be there for the least that gives credit', () => {
    const quarters = demandsOf(by({ kind: 'PROPORTIONAL' }), HOUR);
    expect(quarters).toMatchObject({ joinBy: null, stayUntil: null, leastSeconds: 450 });
    expect(demandsOf(by({ kind: 'PROPORTIONAL' }, { rounding: 'DOWN' }), HOUR).leastSeconds).toBe(900);
  });

  it('for a fixed amount is to be there for the least time', () => {
    const type = by({ kind: 'FIXED', amount: '1', leastMinutes: 40 });
    expect(demandsOf(type, HOUR)).toMatchObject({ joinBy: at(20), stayUntil: null, leastSeconds: 2400 });
  });

  it('says what else is asked', () => {
    const type = by(
      { kind: 'PROPORTIONAL' },
      { refusesSharedRoom: true, evaluation: 'REQUIRED', claimWindowDays: 9 },
    );
    expect(demandsOf(type, HOUR)).toMatchObject({ ownConnection: true, evaluation: true, claimDays: 9 });
  });

  it('asks exactly for the time that gives credit, by every type that ships', () => {
    for (const type of defaultCreditTypes()) {
      const { leastSeconds } = demandsOf(type, HOUR);
      const designated = { type, plannedSeconds: 3600, maximum: designatedOf(type, 3600) };
      const credit = (seconds: number) =>
        learnerCreditOf(designated, { seconds, hours: [seconds], sharedSeconds: 0 }).amount;
      expect([type.code, credit(leastSeconds) !== '0', credit(leastSeconds - 1)]).toEqual([
        type.code,
        true,
        '0',
      ]);
    }
  });
});
