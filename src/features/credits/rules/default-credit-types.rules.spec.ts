import { CREDIT_CODES, faultsOf } from './credit-type.rules.js';
import { defaultCreditType, defaultCreditTypes } from './default-credit-types.rules.js';

describe('the credit types that ship', () => {
  it('are one for each code, in order', () => {
    expect(defaultCreditTypes().map(({ code }) => code)).toEqual(CREDIT_CODES);
  });

  it.each(CREDIT_CODES)('%s has rules by which credit can be reckoned', (code) => {
    expect(faultsOf(defaultCreditType(code)!)).toEqual({});
  });

  it('give AMA credit to physicians alone, and two credits an hour for teaching instead of learning', () => {
    expect(defaultCreditType('AMA1')).toMatchObject({
      eligibleProfessions: ['physician'],
      faculty: { creditsPerHour: '2.0', excludesLearnerCredit: true },
    });
  });

  it('have pharmacy credit reported within 60 days, and print no certificate of it', () => {
    expect(defaultCreditType('ACPE')).toMatchObject({ reportWithinDays: 60, printsCertificate: false });
    expect(defaultCreditTypes().filter((type) => !type.printsCertificate)).toHaveLength(1);
  });

  it('leave breaks out everywhere', () => {
    for (const type of defaultCreditTypes()) expect(type.excludedParts).toContain('break');
  });

  it('say what is unconfirmed', () => {
    expect(defaultCreditType('CHES')!.sources.step).toBe('UNCONFIRMED');
    expect(Object.values(defaultCreditType('ATTENDANCE')!.sources)).toEqual([]);
  });

  it('have no other by any other name', () => {
    for (const name of ['IPCE', 'ama1', '', 'constructor']) expect(defaultCreditType(name)).toBeUndefined();
  });
});
