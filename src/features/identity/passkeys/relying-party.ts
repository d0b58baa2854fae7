import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Site } from '../../../platform/http/index.js';
import { CEREMONY_LIFE_MS } from '../identity.rules.js';
import type { Passkey } from './passkey.entity.js';

/** What an authenticator told of a new passkey. */
export interface NewPasskey {
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  backedUp: boolean;
}

/** The WebAuthn side of passkeys: what browsers are asked, and whether their answers are right. It stores nothing. */
@Injectable()
export class RelyingParty {
  constructor(private readonly site: Site) {}

  /** What a browser is asked to make a passkey that needs no user name, and always asks for finger, face or PIN. */
  async askToMake(
    person: { id: string; name: string; email: string },
    known: readonly Passkey[],
    challenge: string,
  ): Promise<string> {
    const options = await generateRegistrationOptions({
      rpName: 'Spokewell',
      rpID: this.id,
      userName: person.email,
      userDisplayName: person.name,
      userID: new Uint8Array(handleOf(person.id)),
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      timeout: CEREMONY_LIFE_MS,
      attestationType: 'none',
      excludeCredentials: known.map(described),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return JSON.stringify(options);
  }

  /** What a browser is asked to use a passkey: one of these, or, of nobody in particular, whichever it has. */
  async askToUse(challenge: string, of: readonly Passkey[] = []): Promise<string> {
    const options = await generateAuthenticationOptions({
      rpID: this.id,
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      timeout: CEREMONY_LIFE_MS,
      userVerification: 'required',
      allowCredentials: of.map(described),
    });
    return JSON.stringify(options);
  }

  /** The passkey that was made; null when the answer is not what was asked for. */
  async made(response: string, challenge: string): Promise<NewPasskey | null> {
    const answer = parsed<RegistrationResponseJSON>(response);
    const checked =
      answer &&
      (await verifyRegistrationResponse({
        response: answer,
        expectedChallenge: challenge,
        ...this.expected,
      }).catch(
        // Whatever is wrong with it, it is no proof.
        () => null,
      ));
    if (!checked?.registrationInfo) return null;
    const { credential, credentialBackedUp } = checked.registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: (credential.transports ?? []).filter((way) => /^[a-z-]{1,20}$/.test(way)).slice(0, 8),
      backedUp: credentialBackedUp,
    };
  }

  /** The id that an answer names; null when it is none. It proves nothing yet. */
  named(response: string): string | null {
    const id = parsed<AuthenticationResponseJSON>(response)?.id;
    return typeof id === 'string' && id.length <= 2_000 ? id : null;
  }

  /** The passkey's new count of uses when the answer proves that it was used; otherwise null. */
  async used(
    response: string,
    challenge: string,
    passkey: Passkey,
  ): Promise<{ counter: number; backedUp: boolean } | null> {
    const answer = parsed<AuthenticationResponseJSON>(response);
    // An authenticator that names somebody must name the passkey's own person.
    const handle = answer?.response?.userHandle;
    if (!answer || (handle && handle !== handleOf(passkey.personId).toString('base64url'))) return null;
    const checked = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      ...this.expected,
      // The count is compared by whoever keeps it, since a fall is to be recorded.
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
    }).catch(() => null);
    if (!checked?.verified) return null;
    const { newCounter, credentialBackedUp } = checked.authenticationInfo;
    return { counter: newCounter, backedUp: credentialBackedUp };
  }

  private get id(): string {
    return new URL(this.site.url).hostname;
  }

  private get expected() {
    return {
      expectedOrigin: new URL(this.site.url).origin,
      expectedRPID: this.id,
      requireUserVerification: true,
    };
  }
}

/** What authenticators keep beside a passkey to tell people apart: the bytes of an id that means nothing elsewhere. */
function handleOf(personId: string): Buffer {
  return Buffer.from(personId.replaceAll('-', ''), 'hex');
}

function described({ credentialId, transports }: Passkey) {
  return { id: credentialId, transports: transports as ('usb' | 'internal')[] };
}

function parsed<T>(json: string): T | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
}
