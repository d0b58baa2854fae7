import { type Attended, computeCredit } from './compute.rules.js';
import { type CreditCode, type CreditRules, withOwnRules } from './credit-type.rules.js';
import { defaultCreditType } from './default-credit-types.rules.js';
import { explain } from './explain.rules.js';

function explained(code: CreditCode, minutes: [number, number], own: Partial<CreditRules> = {}, more = {}) {
  const type = withOwnRules(defaultCreditType(code)!, own);
  const [scheduled, attended] = minutes;
  const times: Attended = { scheduledSeconds: scheduled * 60, attendedSeconds: attended * 60, ...more };
  return explain(type, computeCredit(type, times));
}

describe('why a credit is what it is', () => {
  it('is told from the time to the amount', () => {
    expect(explained('AMA1', [60, 52.4])).toEqual([
      'There for 52 minutes 24 seconds; the parts that count were planned for 60 minutes.',
      '52 minutes 24 seconds at 60 minutes for 1 credit, to the nearest 0.25, a half counting up: 0.75 credits.',
      'AMA PRA Category 1 Credit(s)™: 0.75 credits. The session gives 1.0 at the most.',
    ]);
  });

  it('says that too little is none', () => {
    expect(explained('AMA1', [60, 7.4]).slice(1)).toEqual([
      '7 minutes 24 seconds at 60 minutes for 1 credit, to the nearest 0.25, a half counting up: 0 credits.',
      'The least that is given is 0.25 credits.',
      'AMA PRA Category 1 Credit(s)™: none.',
    ]);
  });

  it('says what of the time does not count', () => {
    expect(explained('ANCC', [60, 61])[1]).toBe('Time beyond the plan does not count: 1 minute.');
  });

  it('says by how much a session that counts in full was missed', () => {
    expect(explained('ASWB', [60, 60])[1]).toBe('Nothing missed: the session counts in full.');
    expect(explained('ASWB', [60, 45])[1]).toBe(
      'Missed 15 minutes, no more than the 15 minutes allowed: the session counts in full.',
    );
    expect(explained('ASWB', [60, 44]).slice(1)).toEqual([
      'Missed 16 minutes, more than the 15 minutes allowed: there is no credit for a part of the session.',
      'ASWB ACE social work continuing education credits: none.',
    ]);
    expect(explained('ASWB', [60, 59], { partial: { kind: 'FULL_ONLY', toleranceMinutes: 0 } })[1]).toBe(
      'Missed 1 minute, where nothing may be missed: there is no credit for a part of the session.',
    );
  });

  it('goes hour by hour where the type does', () => {
    const blocks = [
      { scheduledSeconds: 3600, attendedSeconds: 3600 },
      { scheduledSeconds: 3600, attendedSeconds: 2640 },
      { scheduledSeconds: 1800, attendedSeconds: 1800 },
    ];
    expect(explained('APA', [150, 134], {}, { blocks }).slice(1)).toEqual([
      'Part 1: Nothing missed: the hour counts.',
      'Part 2: Missed 16 minutes, more than the 15 minutes allowed: the hour does not count.',
      'Part 3: Shorter than 60 minutes, and only whole hours count.',
      '60 minutes at 60 minutes for 1 credit, in full steps of 1, the rest dropped: 1.0 credit.',
      'APA continuing education credits for psychologists: 1.0 credit. The session gives 2.0 at the most.',
    ]);
  });

  it('says that hours not told apart count where they are certain to', () => {
    expect(explained('APA', [120, 104])[1]).toBe(
      'Missed 16 minutes, more than the 15 minutes allowed in an hour. Wherever the missed time was, it is certain that 1 of 2 hours count.',
    );
  });

  it('says when hours told apart make no difference', () => {
    const blocks = [{ scheduledSeconds: 3600, attendedSeconds: 3600 }];
    expect(explained('AMA1', [60, 60], {}, { blocks })).toContain(
      'This type does not go by the hour: only the whole time counts.',
    );
  });

  it('names a fixed amount, a lower maximum and plain minutes as such', () => {
    const partial = { kind: 'FIXED', amount: '0.5', leastMinutes: 20 } as const;
    expect(explained('AMA1', [60, 30], { partial })[1]).toBe(
      'A fixed amount for everyone who was there for at least 20 minutes: 0.5 credits.',
    );
    expect(explained('AMA1', [60, 10], { partial })[1]).toBe(
      'The fixed amount is only for those who were there for at least 20 minutes.',
    );
    expect(explained('AMA1', [60, 60], {}, { designated: '0.5' })).toContain(
      'The session is designated for no more than 0.5 credits.',
    );
    expect(explained('ATTENDANCE', [60, 47])[1]).toBe('That is 47 minutes.');
  });
});
