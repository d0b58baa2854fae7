import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Connections } from '../../platform/database/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import {
  type BallotContent,
  type KeyPurpose,
  packBallot,
  unpackBallot,
  unwrap,
  wrap,
} from './ballot-box.rules.js';

/** What a wave keeps of its keys. */
export interface WaveKeys {
  publicKey: string;
  wrappedKey: Buffer;
  wrappedSecret: Buffer;
}

/** An open wave with its keys, as it stands in the database. */
export interface KeyedWave {
  id: string;
  publicKey: string | null;
  wrappedKey: Buffer | null;
  wrappedSecret: Buffer | null;
}

/** The survey master key of this server is not the one that a wave was opened with. */
export class SurveyKeyMismatch extends Refusal {
  constructor() {
    super(
      'CONFLICT',
      'The key that seals this wave’s answers is not the one it was opened with. Whoever runs this server must bring ' +
        'back the survey master key; until then answers can neither be taken nor counted. Nothing that was sent is lost ' +
        'as long as that key exists; without it the sealed answers stay sealed for good.',
    );
    this.name = 'SurveyKeyMismatch';
  }
}

/** Makes, uses and loses the keys of waves. Ballots are age files, sealed to a key that each wave has of its own. */
@Injectable()
export class BallotBox {
  constructor(@Inject(Connections) private readonly connections: Connections) {}

  /** Keys for a wave that opens. */
  async newKeys(waveId: string): Promise<WaveKeys> {
    const identity = await generateX25519Identity();
    const master = this.connections.surveyMasterKey;
    return {
      publicKey: await identityToRecipient(identity),
      wrappedKey: wrap(master, waveId, 'ballots', Buffer.from(identity)),
      wrappedSecret: wrap(master, waveId, 'tokens', randomBytes(32)),
    };
  }

  /**
   * The secret of an open wave, which makes its tokens and marks its ballots.
   *
   * @throws SurveyKeyMismatch
   */
  secretOf(wave: KeyedWave): Buffer {
    return this.open(wave.id, 'tokens', wave.wrappedSecret);
  }

  /** Seals an answer, padded to the wave's length. */
  async seal(wave: KeyedWave, content: BallotContent, length: number): Promise<Buffer> {
    if (!wave.publicKey) throw new Error('A wave that takes answers has no public key');
    const encrypter = new Encrypter();
    encrypter.addRecipient(wave.publicKey);
    return Buffer.from(await encrypter.encrypt(packBallot(this.secretOf(wave), content, length)));
  }

  /**
   * What opens a wave's ballots, one by one: the content, or null for a ballot that was not cast by this product.
   *
   * @throws SurveyKeyMismatch before anything is opened
   */
  opener(wave: KeyedWave): (sealed: Buffer) => Promise<unknown> {
    const decrypter = new Decrypter();
    decrypter.addIdentity(this.open(wave.id, 'ballots', wave.wrappedKey).toString());
    const secret = this.secretOf(wave);
    return async (sealed) => {
      const packed = await decrypter.decrypt(sealed).catch(() => null);
      return packed && unpackBallot(secret, Buffer.from(packed));
    };
  }

  private open(waveId: string, purpose: KeyPurpose, wrapped: Buffer | null): Buffer {
    if (!wrapped) throw new Error('The keys of a wave exist only while it is open');
    const secret = unwrap(this.connections.surveyMasterKey, waveId, purpose, wrapped);
    if (!secret) throw new SurveyKeyMismatch();
    return secret;
  }
}
