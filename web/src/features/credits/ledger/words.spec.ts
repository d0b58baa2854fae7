import { signed } from './words.js';

describe('the amount of an entry', () => {
  it('says whether it adds or takes away, to the last digit', () => {
    expect(signed('0.75')).toBe('+0.75');
    expect(signed('-1.25')).toBe('−1.25');
  });
});
