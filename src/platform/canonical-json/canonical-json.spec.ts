import { canonicalJson, hashOf } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is the same whatever the order of members', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 'x'], c: null } })).toBe('{"a":{"c":null,"d":[1,"x"]},"b":1}');
  });

  it('keeps the order of lists', () => {
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });

  it('sorts members as RFC 8785 does in its own example', () => {
    const example = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      '\u00f6': 7,
    };
    expect(Object.values(JSON.parse(canonicalJson(example)) as object)).toContain(5);
    const order = canonicalJson(example)
      .match(/:(\d)/g)
      ?.map((m) => Number(m.slice(1)));
    expect(order).toEqual([2, 4, 6, 7, 1, 5, 3]);
  });

  it('writes numbers as they are read back', () => {
    expect(canonicalJson([1e21, 0.1, 1e-7, -0])).toBe('[1e+21,0.1,1e-7,0]');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined])('refuses %s', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
