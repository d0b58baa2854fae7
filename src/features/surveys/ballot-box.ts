import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Connections } from '../../platform/database/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import {
  type BallotContent,
  packBallot,
  unpackBallot,
  unwrap,
  type WrapContext,
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
    const publicKey = await identityToRecipient(identity);
    const master = this.connections.surveyMasterKey;
    return {
      publicKey,
      wrappedKey: wrap(master, { waveId, publicKey, purpose: 'ballots' }, Buffer.from(identity)),
      wrappedSecret: wrap(master, { waveId, publicKey, purpose: 'tokens' }, randomBytes(32)),
    };
  }

  /**
   * The secret of an open wave, which makes its tokens and marks its ballots.
   *
   * @throws SurveyKeyMismatch
   */
  secretOf(wave: KeyedWave): Buffer {
    return this.open(wave, 'tokens', wave.wrappedSecret);
  }

  /**
   * Seals an answer, padded to the wave's length.
   *
   * @throws SurveyKeyMismatch, also where the wave's public key is not the one it was opened with
   */
  async seal(wave: KeyedWave, content: BallotContent, length: number): Promise<Buffer> {
    const packed = packBallot(this.secretOf(wave), content, length);
    const encrypter = new Encrypter();
    encrypter.addRecipient(wave.publicKey ?? '');
    return Buffer.from(await encrypter.encrypt(packed));
  }

  /**
   * What opens a wave's ballots, one by one: the content, or null for a ballot that was not cast by this product, or
   * is a copy of one opened before.
   *
   * @throws SurveyKeyMismatch before anything is opened
   */
  opener(wave: KeyedWave): (sealed: Buffer) => Promise<unknown> {
    const decrypter = new Decrypter();
    decrypter.addIdentity(this.open(wave, 'ballots', wave.wrappedKey).toString());
    const secret = this.secretOf(wave);
    const seen = new Set<string>();
    return async (sealed) => {
      // Two sealings of the same answer differ, so the same bytes are the same ballot laid down twice.
      const bytes = sealed.toString('base64');
      if (seen.has(bytes)) return null;
      seen.add(bytes);
      const packed = await decrypter.decrypt(sealed).catch(() => null);
      return packed && unpackBallot(secret, Buffer.from(packed));
    };
  }

  private open(wave: KeyedWave, purpose: WrapContext['purpose'], wrapped: Buffer | null): Buffer {
    if (!wrapped || !wave.publicKey) throw new Error('The keys of a wave exist only while it is open');
    const context = { waveId: wave.id, publicKey: wave.publicKey, purpose };
    const secret = unwrap(this.connections.surveyMasterKey, context, wrapped);
    if (!secret) throw new SurveyKeyMismatch();
    return secret;
  }
}
