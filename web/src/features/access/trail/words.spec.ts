import { furtherFacts, spelled, whatHappened, whatOf } from './words.js';

describe('the words of the trail', () => {
  it('spells a kind of fact that has no words yet', () => {
    expect(spelled('SessionsScheduled')).toBe('Sessions scheduled');
    expect(whatHappened('sessions.ActualTimesChanged').message).toBe('Actual times changed');
  });

  it('says what was read or refused by the rule that was asked', () => {
    expect(whatOf([{ name: 'what', value: 'cohorts.see-roster' }])?.message).toBe('the people of a cohort');
    expect(whatOf([{ name: 'what', value: 'cases.see-packet' }])?.message).toBe('See packet');
    expect(whatOf([{ name: 'role', value: 'auditor' }])).toBeNull();
  });

  it('tells further facts in a line', () => {
    expect(
      furtherFacts([
        { name: 'what', value: 'x' },
        { name: 'role', value: 'hub_admin' },
      ]),
    ).toBe('role: hub admin');
  });
});
