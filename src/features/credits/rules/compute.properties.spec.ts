import fc from 'fast-check';
import { hundredthsOf } from './amount.rules.js';
import { type Block, computeCredit, designatedOf } from './compute.rules.js';
import { type CreditType, faultsOf, type PartialPolicy, withOwnRules } from './credit-type.rules.js';
import { defaultCreditTypes } from './default-credit-types.rules.js';

const decimal = (hundredths: number) =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

const partial = (step: number, minimum: number, unitMinutes: number): fc.Arbitrary<PartialPolicy> =>
  fc.oneof(
    fc.constant<PartialPolicy>({ kind: 'PROPORTIONAL' }),
    fc.nat(40).map((toleranceMinutes): PartialPolicy => ({ kind: 'FULL_ONLY', toleranceMinutes })),
    fc.nat(unitMinutes - 1).map((missedMinutes): PartialPolicy => ({ kind: 'HOURLY_BLOCK', missedMinutes })),
    fc.record({ more: fc.nat(5), leastMinutes: fc.nat(30) }).map(
      ({ more, leastMinutes }): PartialPolicy => ({
        kind: 'FIXED',
        amount: decimal(minimum + more * step),
        leastMinutes,
      }),
    ),
  );

/** The types that ship, and any that a hub could make of them. */
const anyType: fc.Arbitrary<CreditType> = fc
  .record({
    base: fc.constantFrom(...defaultCreditTypes()),
    step: fc.constantFrom(1, 3, 10, 25, 50, 100, 150),
    least: fc.nat(4),
    unitMinutes: fc.constantFrom(1, 7, 50, 60),
    rounding: fc.constantFrom('NEAREST' as const, 'DOWN' as const),
  })
  .chain(({ base, step, least, unitMinutes, rounding }) =>
    fc.oneof(
      fc.constant(base),
      partial(step, step * least, unitMinutes).map((policy) =>
        withOwnRules(base, {
          step: decimal(step),
          minimum: decimal(step * least),
          unitMinutes,
          rounding,
          partial: policy,
        }),
      ),
    ),
  );

const time = fc.oneof(
  fc.nat(4 * 3600),
  fc.nat(240).map((minutes) => minutes * 60),
);
const block = fc.record({ scheduledSeconds: time, attendedSeconds: time });
const anyBlocks = fc.array(block, { maxLength: 4 });

/** What the blocks are parts of: with time outside them. */
const wholeOf = (blocks: readonly Block[], scheduled: number, attended: number) => ({
  scheduledSeconds: scheduled + blocks.reduce((sum, part) => sum + part.scheduledSeconds, 0),
  attendedSeconds: attended + blocks.reduce((sum, part) => sum + part.attendedSeconds, 0),
  blocks,
});

describe('for any type and attendance', () => {
  it('the types are ones by which credit can be reckoned', () => {
    fc.assert(fc.property(anyType, (type) => expect(faultsOf(type)).toEqual({})));
  });

  it('credit is a multiple of the step, not below the minimum, and never above the designated maximum', () => {
    fc.assert(
      fc.property(anyType, anyBlocks, time, time, (type, blocks, scheduled, attended) => {
        const credit = computeCredit(type, wholeOf(blocks, scheduled, attended));
        const computed = hundredthsOf(credit.computed);
        expect(computed % hundredthsOf(type.step)).toBe(0);
        expect(computed).toBeLessThanOrEqual(hundredthsOf(credit.designated));
        if (computed > 0) expect(computed).toBeGreaterThanOrEqual(hundredthsOf(type.minimum));
      }),
      { numRuns: 500 },
    );
  });

  it('more time there never gives less', () => {
    fc.assert(
      fc.property(anyType, time, time, time, (type, scheduledSeconds, attendedSeconds, more) => {
        const of = (seconds: number) =>
          hundredthsOf(computeCredit(type, { scheduledSeconds, attendedSeconds: seconds }).computed);
        expect(of(attendedSeconds + more)).toBeGreaterThanOrEqual(of(attendedSeconds));
      }),
      { numRuns: 500 },
    );
  });

  it('more time there in one of the blocks never gives less', () => {
    fc.assert(
      fc.property(anyType, fc.array(block, { minLength: 1, maxLength: 4 }), time, (type, blocks, more) => {
        const [first, ...rest] = blocks as [Block, ...Block[]];
        const longer = [{ ...first, attendedSeconds: first.attendedSeconds + more }, ...rest];
        const of = (parts: readonly Block[]) =>
          hundredthsOf(computeCredit(type, wholeOf(parts, 0, 0)).computed);
        expect(of(longer)).toBeGreaterThanOrEqual(of(blocks));
      }),
      { numRuns: 500 },
    );
  });

  it('hours not told apart never give more than the same hours told apart', () => {
    const hour = fc.nat(3600).map((attendedSeconds) => ({ scheduledSeconds: 3600, attendedSeconds }));
    const apa = defaultCreditTypes().find(({ code }) => code === 'APA')!;
    fc.assert(
      fc.property(fc.array(hour, { minLength: 1, maxLength: 6 }), (hours) => {
        const { blocks, ...whole } = wholeOf(hours, 0, 0);
        const told = hundredthsOf(computeCredit(apa, { ...whole, blocks }).computed);
        expect(hundredthsOf(computeCredit(apa, whole).computed)).toBeLessThanOrEqual(told);
      }),
      { numRuns: 500 },
    );
  });

  it('whoever was there throughout gets all of it, and whoever never was gets nothing', () => {
    fc.assert(
      fc.property(anyType, fc.integer({ min: 3600, max: 36_000 }), (type, scheduledSeconds) => {
        const all = computeCredit(type, { scheduledSeconds, attendedSeconds: scheduledSeconds });
        const whole =
          type.partial.kind !== 'HOURLY_BLOCK' || scheduledSeconds % (type.unitMinutes * 60) === 0;
        if (whole) expect(all.computed).toBe(all.designated);
        expect(computeCredit(type, { scheduledSeconds, attendedSeconds: 0 }).computed).toBe('0');
      }),
    );
  });

  it('rounding what is rounded changes nothing', () => {
    const proportional = anyType.filter(({ partial: { kind } }) => kind !== 'FIXED');
    fc.assert(
      fc.property(proportional, time, (type, seconds) => {
        const once = designatedOf(type, seconds);
        const exactTime = hundredthsOf(once) * type.unitMinutes * 60;
        // Only an amount that is whole seconds of time can be put in again.
        if (exactTime % 100 === 0) expect(designatedOf(type, exactTime / 100)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('is off by no more than half a step to the nearest, and never above the time rounded down', () => {
    fc.assert(
      fc.property(anyType, time, (type, seconds) => {
        if (type.partial.kind !== 'PROPORTIONAL') return;
        const amount = BigInt(hundredthsOf(designatedOf(type, seconds)));
        if (amount === 0n) return;
        const unit = BigInt(type.unitMinutes * 60);
        const over = amount * unit - BigInt(seconds) * 100n;
        const step = BigInt(hundredthsOf(type.step)) * unit;
        if (type.rounding === 'DOWN') expect(over <= 0n && -over < step).toBe(true);
        else expect(2n * over <= step && -2n * over < step).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
