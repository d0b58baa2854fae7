import { type OwnCredit, sorted, sumsOf } from './own-credits.rules.js';

const credit = (change: Partial<OwnCredit> = {}): OwnCredit => ({
  sessionId: 's1',
  at: '2030-03-01T12:00:00Z',
  creditType: 'ANCC',
  name: 'ANCC contact hours',
  units: 'contact hours',
  amounts: ['0.5', '1.0'],
  barred: null,
  awarded: null,
  revoked: false,
  raiseTo: null,
  ...change,
});
const yearOf = (at: string) => at.slice(0, 4);

describe('one’s own credit', () => {
  it('is sorted by what can be done about it', () => {
    const open = credit();
    const waits = credit({ barred: 'EVALUATION_MISSING' });
    const none = credit({ barred: 'NOT_ELIGIBLE' });
    const has = credit({ awarded: '1.0' });
    const all = sorted([open, waits, none, has]);
    expect(all).toEqual({ claimable: [open], waiting: [waits], awarded: [has], rest: [none] });
  });

  it('that turned out to be more can be claimed, and stands among what was awarded', () => {
    const more = credit({ awarded: '0.5', raiseTo: '1.0' });
    const { claimable, awarded } = sorted([more]);
    expect([claimable, awarded]).toEqual([[more], [more]]);
  });

  it('adds up by year and type, exactly, without what was taken back', () => {
    const many = Array.from({ length: 3 }, () => credit({ awarded: '0.1' }));
    const sums = sumsOf(
      [...many, credit({ awarded: '1.25', revoked: true }), credit({ awarded: '2', at: '2031-01-01' })],
      yearOf,
    );
    expect(sums.map(({ year, sum }) => [year, sum])).toEqual([
      ['2031', '2'],
      ['2030', '0.3'],
    ]);
  });
});
