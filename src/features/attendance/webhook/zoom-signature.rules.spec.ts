import { createHmac } from 'node:crypto';
import { answerTo, isSignedByZoom } from './zoom-signature.rules.js';

const SECRET = 'a-secret-of-zoom';
const BODY = Buffer.from('{"event":"meeting.participant_joined"}');
const NOW = new Date('2026-03-04T19:00:00Z');
const STAMP = String(NOW.getTime() / 1000);
const sign = (secret: string, timestamp: string, body: Buffer) =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body.toString()}`).digest('hex')}`;
const proof = (timestamp = STAMP, secret = SECRET) => ({
  timestamp,
  signature: sign(secret, timestamp, BODY),
});
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe('a request is taken for Zoom’s', () => {
  it('when it signed these very bytes', () => {
    expect(isSignedByZoom(SECRET, proof(), BODY, NOW)).toBe(true);
  });

  it('up to five minutes before and after', () => {
    expect(isSignedByZoom(SECRET, proof(), BODY, later(300))).toBe(true);
    expect(isSignedByZoom(SECRET, proof(), BODY, later(-300))).toBe(true);
  });
});

describe('a request is refused', () => {
  it('when it is older, or further ahead, than five minutes', () => {
    expect(isSignedByZoom(SECRET, proof(), BODY, later(301))).toBe(false);
    expect(isSignedByZoom(SECRET, proof(), BODY, later(-301))).toBe(false);
  });

  it('when another secret signed it', () => {
    expect(isSignedByZoom(SECRET, proof(STAMP, 'another'), BODY, NOW)).toBe(false);
  });

  it('when a byte of it was changed, or its instant', () => {
    const changed = Buffer.from(BODY.toString().replace('joined', 'left'));
    expect(isSignedByZoom(SECRET, proof(), changed, NOW)).toBe(false);
    const moved = { ...proof(), timestamp: String(Number(STAMP) + 1) };
    expect(isSignedByZoom(SECRET, moved, BODY, NOW)).toBe(false);
  });

  it.each([
    ['without a signature', { timestamp: STAMP, signature: undefined }],
    ['without an instant', { timestamp: undefined, signature: proof().signature }],
    ['with half a signature', { timestamp: STAMP, signature: proof().signature.slice(0, 40) }],
    ['in another version', { timestamp: STAMP, signature: proof().signature.replace('v0', 'v1') }],
    ['at no number', { timestamp: 'now', signature: sign(SECRET, 'now', BODY) }],
    ['at a number beyond all time', { timestamp: '9'.repeat(30), signature: proof().signature }],
  ])('%s', (_, given) => {
    expect(isSignedByZoom(SECRET, given, BODY, NOW)).toBe(false);
  });
});

it('answers Zoom’s question with what only a holder of the secret can know', () => {
  expect(answerTo(SECRET, 'qgg8vlvZRS6UYooatFL8Aw')).toEqual({
    plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
    encryptedToken: createHmac('sha256', SECRET).update('qgg8vlvZRS6UYooatFL8Aw').digest('hex'),
  });
});
