import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keyIdOf, seal, unseal } from './sealed.js';

const KEY = randomBytes(32);

describe('what is sealed', () => {
  it('opens with its key where it belongs, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, place) => {
        const secret = Buffer.from(bytes);
        expect(unseal(KEY, place, seal(KEY, place, secret))?.equals(secret)).toBe(true);
      }),
    );
  });

  it('opens with no other key, nowhere else, and not once a bit of it is changed', () => {
    const sealed = seal(KEY, 'here', Buffer.from('1980-02-29'));
    expect(unseal(randomBytes(32), 'here', sealed)).toBeNull();
    expect(unseal(KEY, 'there', sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(KEY, 'here', changed)).toBeNull();
    }
  });

  it('looks different each time, and holds nothing of the secret', () => {
    const [one, other] = [1, 2].map(() => seal(KEY, 'here', Buffer.from('1980-02-29')));
    expect(one?.equals(other!)).toBe(false);
    expect(one?.includes(Buffer.from('1980'))).toBe(false);
  });

  it('tells keys apart by a name that is not the key', () => {
    expect(keyIdOf(KEY)).toBe(keyIdOf(Buffer.from(KEY)));
    expect(keyIdOf(KEY)).not.toBe(keyIdOf(randomBytes(32)));
    expect(KEY.toString('hex')).not.toContain(keyIdOf(KEY));
  });
});
