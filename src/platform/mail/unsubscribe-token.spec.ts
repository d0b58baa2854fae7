import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { deriveKey } from '../secrets/index.js';
import { OPTIONAL_MAIL } from './kinds.js';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.js';

const KEY = randomBytes(32);
const holders = fc.record({ personId: fc.uuid(), kind: fc.constantFrom(...OPTIONAL_MAIL) });

describe('the token that switches mail off', () => {
  it('tells its person and kind, and is always the same', () => {
    fc.assert(
      fc.property(holders, (holder) => {
        const token = unsubscribeToken(KEY, holder);
        expect(token).toMatch(/^swu_[\w-]{66}$/);
        expect(unsubscribeToken(KEY, holder)).toBe(token);
        expect(readUnsubscribeToken(KEY, token)).toEqual(holder);
      }),
    );
  });

  it('is none with any character changed, or made with another key', () => {
    fc.assert(
      fc.property(holders, fc.nat(), fc.constantFrom(...'Ab0_-'), (holder, at, character) => {
        const token = unsubscribeToken(KEY, holder);
        const i = at % token.length;
        const forged = token.slice(0, i) + character + token.slice(i + 1);
        expect(readUnsubscribeToken(KEY, forged)).toEqual(forged === token ? holder : null);
        expect(readUnsubscribeToken(randomBytes(32), token)).toBeNull();
      }),
    );
  });

  it('is none whatever is sent in its place', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readUnsubscribeToken(KEY, text)).toBeNull()));
    expect(readUnsubscribeToken(KEY, `swu_${'A'.repeat(66)}`)).toBeNull();
  });

  it('has a key of its own', () => {
    expect(deriveKey(KEY, 'a')).toEqual(deriveKey(KEY, 'a'));
    expect(deriveKey(KEY, 'a')).not.toEqual(deriveKey(KEY, 'b'));
    expect(deriveKey(KEY, 'a')).not.toEqual(KEY);
    expect(deriveKey(KEY, 'a').length).toBe(32);
  });
});
