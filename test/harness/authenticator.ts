import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Client } from './client.js';

/** What a browser is asked, as far as an authenticator looks at it. */
interface Asked {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
  allowCredentials?: { id: string }[];
}

/** How an answer differs from an honest one. */
export interface Twist {
  origin?: string;
  rpId?: string;
  /** Without finger, face or PIN. */
  unverified?: boolean;
  /** The count of uses that it tells. */
  counter?: number;
  challenge?: string;
  userHandle?: string;
}

const UP = 0x01;
const UV = 0x04;
const AT = 0x40;

/** An authenticator with one passkey: real keys and signatures (ES256), without a browser around it. */
export class Authenticator {
  readonly credentialId = randomBytes(16);
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private userHandle = '';
  private counter = 0;

  constructor(private readonly url: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** Adds its passkey to the account of a client that is signed in. */
  async addTo(client: Client, name = 'Test key', twist: Twist = {}): Promise<string> {
    const { beginPasskey } = await client.get<{ beginPasskey: Ceremony }>(
      `mutation { beginPasskey { id optionsJson } }`,
    );
    const input = { ...this.make(beginPasskey, twist), name };
    const { addPasskey } = await client.get<{ addPasskey: { id: string } }>(
      `mutation ($input: NewPasskeyInput!) { addPasskey(input: $input) { id } }`,
      { input },
    );
    return addPasskey.id;
  }

  /** Makes the session of a client strong. */
  async strengthen(client: Client, twist: Twist = {}): Promise<void> {
    const { beginStrengthening } = await client.get<{ beginStrengthening: Ceremony }>(
      `mutation { beginStrengthening { id optionsJson } }`,
    );
    await client.get(`mutation ($input: PasskeyAnswerInput!) { strengthenSession(input: $input) }`, {
      input: this.use(beginStrengthening, twist),
    });
  }

  /** Signs a client in, without a name or mail. */
  async signIn(client: Client, twist: Twist = {}): Promise<void> {
    const { beginPasskeySignIn } = await client.get<{ beginPasskeySignIn: Ceremony }>(
      `mutation { beginPasskeySignIn { id optionsJson } }`,
    );
    await client.get(
      `mutation ($input: PasskeyAnswerInput!) { finishPasskeySignIn(input: $input) { personId } }`,
      { input: this.use(beginPasskeySignIn, twist) },
    );
  }

  /** The answer to an asking for a new passkey. */
  make({ id, optionsJson }: Ceremony, twist: Twist = {}): PasskeyAnswer {
    const asked = JSON.parse(optionsJson) as Asked;
    this.userHandle = asked.user?.id ?? '';
    const rpId = twist.rpId ?? asked.rp?.id ?? '';
    const attested = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.credentialId.length]),
      this.credentialId,
      this.coseKey(),
    ]);
    const authData = this.data(rpId, AT, twist, attested);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      Buffer.from([0x58, authData.length]),
      authData,
    ]);
    const clientData = this.clientData('webauthn.create', asked.challenge, twist);
    return this.answer(id, {
      clientDataJSON: clientData.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to an asking to use it. */
  use({ id, optionsJson }: Ceremony, twist: Twist = {}): PasskeyAnswer {
    const asked = JSON.parse(optionsJson) as Asked;
    this.counter += 1;
    const authData = this.data(twist.rpId ?? asked.rpId ?? '', 0, twist);
    const clientData = this.clientData('webauthn.get', asked.challenge, twist);
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()]);
    return this.answer(id, {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.privateKey).toString('base64url'),
      userHandle: twist.userHandle ?? this.userHandle,
    });
  }

  private answer(ceremonyId: string, response: object): PasskeyAnswer {
    const id = this.credentialId.toString('base64url');
    const answer = { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
    return { ceremonyId, responseJson: JSON.stringify(answer) };
  }

  private clientData(type: string, challenge: string, twist: Twist): Buffer {
    const origin = twist.origin ?? this.url;
    return Buffer.from(
      JSON.stringify({ type, challenge: twist.challenge ?? challenge, origin, crossOrigin: false }),
    );
  }

  private data(rpId: string, flags: number, twist: Twist, more = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(twist.counter ?? this.counter);
    const said = flags | UP | (twist.unverified ? 0 : UV);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([said]), count, more]);
  }

  /** Its public key as COSE writes one: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
  private coseKey(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
      Buffer.from(x, 'base64url'),
      Buffer.from([0x22, 0x58, 0x20]),
      Buffer.from(y, 'base64url'),
    ]);
  }
}

/** What the API asks a browser for. */
export interface Ceremony {
  id: string;
  optionsJson: string;
}

/** What the API takes for it. */
export interface PasskeyAnswer {
  ceremonyId: string;
  responseJson: string;
}

function text(words: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
}
