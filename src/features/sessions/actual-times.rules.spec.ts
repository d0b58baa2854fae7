import fc from 'fast-check';
import { Refusal } from '../../platform/refusal/index.js';
import { actualTimes, canBegin, type ToldTimes } from './actual-times.rules.js';

const at = (time: string) => new Date(`2026-03-${time}:00Z`);
const PLANNED = { startsAt: at('04T18:00'), endsAt: at('04T19:00') };
const NOW = at('20T09:00');

function faultOf(told: ToldTimes, now = NOW): object | null {
  try {
    actualTimes(PLANNED, told, now);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
}

describe('when a session really was', () => {
  it.each<[string, ToldTimes]>([
    ['as planned', {}],
    ['late', { start: at('04T18:10') }],
    ['on another day of the week', { start: at('06T18:00'), end: at('06T19:30') }],
    ['with breaks', { breaks: [{ start: at('04T18:30'), end: at('04T18:40') }] }],
  ])('may have been %s', (_, told) => {
    expect(faultOf(told)).toBeNull();
  });

  it.each<[string, ToldTimes, string]>([
    ['another century', { start: new Date('1900-01-01T00:00:00Z') }, 'start'],
    ['years to come', { start: new Date('2090-01-01T00:00:00Z') }, 'start'],
    ['an end in years to come', { end: new Date('2090-01-01T00:00:00Z') }, 'end'],
    ['a moment after now', { start: at('04T18:00'), end: at('20T09:01') }, 'end'],
    ['eight days before', { start: at('04T18:00'), end: at('12T19:01') }, 'end'],
    ['more than a day', { start: at('04T18:00'), end: at('05T18:01') }, 'end'],
    ['an end before its start', { start: at('04T19:30') }, 'end'],
    ['a break outside', { breaks: [{ start: at('04T18:50'), end: at('04T19:10') }] }, 'breaks'],
  ])('was not %s', (_, told, field) => {
    expect(Object.keys(faultOf(told) ?? {})).toEqual([field]);
  });

  it('lies near the plan, is over and lasts a day at the most, whatever is told', () => {
    const hours = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(fc.option(hours), fc.option(hours), fc.integer({ min: 1, max: 500 }), (a, b, later) => {
        const told = (h: number | null) => (h === null ? null : new Date(+PLANNED.startsAt + h * 3_600_000));
        const now = new Date(+PLANNED.endsAt + later * 3_600_000);
        if (faultOf({ start: told(a), end: told(b) }, now)) return;
        const [from, to] = [told(a) ?? PLANNED.startsAt, told(b) ?? PLANNED.endsAt];
        const week = 7 * 86_400_000;
        expect(+from).toBeGreaterThanOrEqual(+PLANNED.startsAt - week);
        expect(+to).toBeLessThanOrEqual(Math.min(+PLANNED.endsAt + week, +now));
        expect(+to - +from).toBeGreaterThan(0);
        expect(+to - +from).toBeLessThanOrEqual(86_400_000);
      }),
    );
  });
});

describe('beginning a session', () => {
  it('is possible from an hour before it on', () => {
    expect(canBegin(PLANNED, at('04T16:59'))).toBe(false);
    expect(canBegin(PLANNED, at('04T17:00'))).toBe(true);
    expect(canBegin(PLANNED, at('04T18:30'))).toBe(true);
  });
});
