import fc from 'fast-check';
import { hundredthsOf } from '../rules/amount.rules.js';
import { reportedOf, type TranscriptLine, yearsOf } from './transcript.rules.js';

const TYPES = new Map([
  ['ANCC', { fewestDecimals: 1 as const, unit: { one: 'contact hour', many: 'contact hours' } }],
  ['AMA1', { fewestDecimals: 1 as const, unit: { one: 'credit', many: 'credits' } }],
]);
const line = (change: Partial<TranscriptLine>): TranscriptLine => ({
  awardId: 'a',
  title: 'Sleep',
  day: '2026-03-04',
  creditType: 'ANCC',
  typeName: 'ANCC contact hours',
  amount: '0.75',
  unit: 'contact hours',
  revoked: false,
  imported: false,
  cohortId: null,
  certificateId: null,
  reported: null,
  ...change,
});

describe('a transcript', () => {
  it('has its years from the latest on, each with a sum by type', () => {
    const years = yearsOf(
      [
        line({ day: '2025-12-31' }),
        line({}),
        line({ amount: '0.25' }),
        line({ creditType: 'AMA1', amount: '1.0' }),
      ],
      TYPES,
    );
    expect(years.map(({ year }) => year)).toEqual([2026, 2025]);
    expect(years[0]?.totals).toMatchObject([
      { creditType: 'AMA1', amount: '1.0', unit: 'credit' },
      { creditType: 'ANCC', amount: '1.0', unit: 'contact hour' },
    ]);
  });

  it('counts what was revoked for nothing, and shows it', () => {
    const [year] = yearsOf([line({}), line({ amount: '0', revoked: true })], TYPES);
    expect(year?.lines).toHaveLength(2);
    expect(year?.totals).toMatchObject([{ amount: '0.75' }]);
  });

  it('adds up exactly, whatever the order', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(amounts, (hundredths) => {
        const lines = hundredths.map((n) => line({ amount: (n / 100).toFixed(2) }));
        const sum = hundredths.reduce((a, b) => a + b, 0);
        for (const order of [lines, [...lines].reverse()])
          expect(hundredthsOf(yearsOf(order, TYPES)[0]?.totals[0]?.amount ?? '')).toBe(sum);
      }),
    );
  });
});

describe('credit of which no certificate is printed', () => {
  const acpe = { printsCertificate: false, reportedTo: 'CPE Monitor', reportWithinDays: 60 };

  it('tells to whom it is reported, until when, and how many days are left', () => {
    expect(reportedOf(acpe, '2026-03-04', '2026-03-10')).toEqual({
      to: 'CPE Monitor',
      by: '2026-05-03',
      daysLeft: 54,
    });
    expect(reportedOf(acpe, '2026-03-04', '2026-05-04')).toMatchObject({ daysLeft: -1 });
  });

  it('is not told of where certificates are printed', () => {
    expect(reportedOf({ ...acpe, printsCertificate: true }, '2026-03-04', '2026-03-10')).toBeNull();
  });
});
