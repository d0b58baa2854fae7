import type { Failure } from '../../graphql/failure.js';

// Fetched when it is needed: most visits use no passkey.
const library = () => import('@simplewebauthn/browser');

/** Has the browser make a passkey; answers what the server is to be told. */
export async function makePasskey(optionsJson: string): Promise<string> {
  const { startRegistration } = await library();
  return JSON.stringify(await startRegistration({ optionsJSON: JSON.parse(optionsJson) }));
}

/** Has the browser ask for a passkey; among the suggestions of an e-mail field when `autofill` is set. */
export async function askForPasskey(optionsJson: string, autofill = false): Promise<string> {
  const { startAuthentication } = await library();
  const optionsJSON = JSON.parse(optionsJson);
  return JSON.stringify(await startAuthentication({ optionsJSON, useBrowserAutofill: autofill }));
}

/** Whether this browser offers passkeys among the suggestions of a field. */
export async function offersPasskeys(): Promise<boolean> {
  if (!('PublicKeyCredential' in window)) return false;
  return (await library()).browserSupportsWebAuthnAutofill();
}

/** Takes the question back that waits behind a field. */
export async function stopAsking(): Promise<void> {
  (await library()).WebAuthnAbortService.cancelCeremony();
}

/** Why a browser did not do what it was asked, in words of ours. */
export function passkeyFault(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  return { code: 'PASSKEY', words: wordsFor(name), message: name, fields: {} };
}

function wordsFor(name: string) {
  if (name === 'NotAllowedError' || name === 'AbortError')
    return {
      id: 'passkey.dismissed',
      message: 'No passkey was used. You can try again; nothing was changed.',
    };
  if (name === 'InvalidStateError')
    return { id: 'passkey.known', message: 'This device has a passkey of yours already.' };
  return {
    id: 'passkey.impossible',
    message: 'This browser could not use a passkey here. Try another browser or device, or a security key.',
  };
}
