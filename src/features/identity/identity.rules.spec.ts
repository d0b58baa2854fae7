import { provedLately } from './identity.rules.js';

const now = new Date();
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const session = (method: string, minutes: number, strong: number | null) => ({
  method,
  createdAt: ago(minutes),
  strongAt: strong === null ? null : ago(strong),
});

describe('a proof of who somebody is', () => {
  it('is new for ten minutes after signing in by a link, a passkey or an institution', () => {
    for (const method of ['link', 'passkey', 'provider']) {
      expect(provedLately(session(method, 10, null), now)).toBe(true);
      expect(provedLately(session(method, 11, null), now)).toBe(false);
    }
  });

  it('is not given by an invitation, which may be old and forwarded', () => {
    expect(provedLately(session('invitation', 1, null), now)).toBe(false);
  });

  it('is given anew by a second factor, however old the session is', () => {
    expect(provedLately(session('invitation', 300, 5), now)).toBe(true);
    expect(provedLately(session('link', 300, 11), now)).toBe(false);
  });
});
