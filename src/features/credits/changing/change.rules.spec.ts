import { changeOf } from './change.rules.js';

const award = { standing: '1.00', known: '1.00', computed: '1.0' };

describe('an award beside what attendance comes to', () => {
  it('is as it was, and there is nothing to do', () => {
    expect(changeOf(award)).toBeNull();
  });

  it('is more than attendance comes to now', () => {
    expect(changeOf({ ...award, computed: '0.75' })).toBe('lower');
    expect(changeOf({ ...award, computed: '0' })).toBe('lower');
  });

  it('is less than attendance comes to now', () => {
    expect(changeOf({ ...award, computed: '1.25' })).toBe('higher');
  });

  it('was chosen to be less, and stays that until attendance comes to less still', () => {
    const chosen = { ...award, standing: '0.50' };
    expect(changeOf(chosen)).toBeNull();
    expect(changeOf({ ...chosen, computed: '1.25' })).toBeNull();
    expect(changeOf({ ...chosen, computed: '0.75' })).toBeNull();
    expect(changeOf({ ...chosen, computed: '0.25' })).toBe('lower');
  });

  it('was left as it is by the office, and is not asked about again while nothing changes', () => {
    const left = { ...award, known: '0.75', computed: '0.75' };
    expect(changeOf(left)).toBeNull();
    expect(changeOf({ ...left, computed: '0.50' })).toBe('lower');
    expect(changeOf({ ...left, computed: '1.0' })).toBeNull();
    expect(changeOf({ ...left, computed: '1.25' })).toBe('higher');
  });
});
