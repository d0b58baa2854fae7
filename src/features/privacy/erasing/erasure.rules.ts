/** How long after asking nothing happens yet, in milliseconds: whoever reads the mail can call it off. */
export const GRACE_MS = 7 * 86_400_000;
/** How long name and address stay for the last mail, in milliseconds; then rows that came late go, too. */
export const LAST_MAIL_MS = 86_400_000;

/** Why an erasure was stopped. */
export type StopReason = 'last_admin' | 'elsewhere';

/** Tells whoever asks for themself how it ended. */
export function askingTold<E>(asking: { erasure: E } | { signInAgain: true } | { hubs: string[] }) {
  if ('erasure' in asking) return asking;
  if ('hubs' in asking) {
    const { hubs } = asking;
    const message = `You are the only admin of ${listed(hubs)}. Make somebody else an admin there first: a hub without one could not be helped.`;
    return { hubs, message };
  }
  return {
    message:
      'So that nobody does this in your place, sign in anew or use your passkey, and ask again within ten minutes.',
  };
}

/** Tells the hub how recording a request ended. */
export function recordingTold<E>(recording: { erasure: E } | { own: true } | { hubs: string[] }) {
  if ('erasure' in recording) return recording;
  if ('hubs' in recording) {
    const { hubs } = recording;
    const message = `This person is the only admin of ${listed(hubs)}. Make somebody else an admin there first.`;
    return { hubs, message };
  }
  return {
    message:
      'This cannot be done from here. Please ask the person to sign in, and to ask for it under “Sign-in and security”.',
  };
}

/** Tells how calling off ended. */
export function cancellingTold(cancelled: boolean) {
  return cancelled
    ? { message: 'Nothing is erased. Everything stays as it is.' }
    : { over: true, message: 'There is nothing to call off: it was done, or called off before.' };
}

function listed(hubs: readonly string[]): string {
  return new Intl.ListFormat('en').format(hubs);
}
