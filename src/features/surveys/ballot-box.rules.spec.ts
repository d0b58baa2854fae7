import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  ballotLength,
  hashOfToken,
  packBallot,
  tokenOf,
  unpackBallot,
  unwrap,
  wrap,
} from './ballot-box.rules.js';
import type { InstrumentDefinition } from './instruments/instrument.js';
import { instruments } from './instruments/registry.js';

const key = randomBytes(32);
const secret = randomBytes(32);
const wave = randomUUID();

describe('wrapping a wave’s secret', () => {
  const context = { waveId: wave, publicKey: 'age1wave', purpose: 'tokens' as const };
  const wrapped = wrap(key, context, secret);

  it('gives it back to the same key in the same context', () => {
    expect(unwrap(key, context, wrapped)).toEqual(secret);
  });

  it('gives it to no other master key', () => {
    expect(unwrap(randomBytes(32), context, wrapped)).toBeNull();
  });

  it('gives it to no other wave', () => {
    expect(unwrap(key, { ...context, waveId: randomUUID() }, wrapped)).toBeNull();
  });

  it('does not take one secret in the place of the other', () => {
    expect(unwrap(key, { ...context, purpose: 'ballots' }, wrapped)).toBeNull();
  });

  it('tells when the wave’s public key was exchanged', () => {
    expect(unwrap(key, { ...context, publicKey: 'age1reader' }, wrapped)).toBeNull();
  });

  it('never gives back what was changed or cut, whatever the change', () => {
    fc.assert(
      fc.property(
        fc.nat(wrapped.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(wrapped.length - 1),
        (at, by, length) => {
          const changed = Buffer.from(wrapped);
          changed[at] = (changed[at] as number) ^ by;
          expect(unwrap(key, context, changed)).toBeNull();
          expect(unwrap(key, context, wrapped.subarray(0, length))).toBeNull();
        },
      ),
    );
  });
});

describe('a token', () => {
  it('is the same at every making, so that it need not be kept', () => {
    const id = randomUUID();
    expect(tokenOf(secret, id)).toBe(tokenOf(secret, id));
  });

  it('is another for another invitation and another secret', () => {
    const id = randomUUID();
    const tokens = [tokenOf(secret, id), tokenOf(secret, randomUUID()), tokenOf(randomBytes(32), id)];
    expect(new Set(tokens).size).toBe(3);
  });

  it('holds 256 bits that an address can carry', () => {
    expect(tokenOf(secret, randomUUID())).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('cannot be told from its hash', () => {
    const token = tokenOf(secret, randomUUID());
    expect(hashOfToken(token)).not.toContain(token.slice(0, 8));
  });
});

describe('a ballot', () => {
  const asked = fc.subarray([...instruments()], { minLength: 1 });
  const contentOf = (chosen: readonly InstrumentDefinition[], random: () => number) => ({
    answers: Object.fromEntries(
      chosen.map(({ code, items, options }) => {
        const values = [...options.map((o) => o.value), null];
        const point = () => items.map(() => values[Math.floor(random() * values.length)] ?? null);
        return [code, { now: point(), before: point() }];
      }),
    ),
    strata: [3, 1],
  });

  it('is as long as every other of its wave, whatever was answered', () => {
    fc.assert(
      fc.property(
        asked,
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 50, maxLength: 50 }),
        (chosen, draws) => {
          let at = 0;
          const random = () => draws[at++ % draws.length] as number;
          const length = ballotLength(chosen, 2);
          expect(packBallot(secret, contentOf(chosen, random), length)).toHaveLength(length);
          expect(
            packBallot(
              secret,
              contentOf(chosen, () => 0.999),
              length,
            ),
          ).toHaveLength(length);
        },
      ),
    );
  });

  it('is padded to whole steps of 512 bytes', () => {
    fc.assert(fc.property(asked, (chosen) => expect(ballotLength(chosen, 2) % 512).toBe(0)));
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(asked, (chosen) => {
        const content = contentOf(chosen, () => 0.5);
        expect(unpackBallot(secret, packBallot(secret, content, ballotLength(chosen, 2)))).toEqual(content);
      }),
    );
  });

  it('is not read when it was packed without the wave’s secret', () => {
    const chosen = instruments().slice(0, 2);
    const forged = packBallot(
      randomBytes(32),
      contentOf(chosen, () => 0.5),
      ballotLength(chosen, 2),
    );
    expect(unpackBallot(secret, forged)).toBeNull();
  });

  it('of any bytes is refused without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) =>
        expect(unpackBallot(secret, Buffer.from(bytes))).toBeNull(),
      ),
    );
  });
});
