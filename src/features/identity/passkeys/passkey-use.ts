import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { SYSTEM, type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { PasskeyCounterFellBack } from '../identity.events.js';
import { hashOf } from '../identity.rules.js';
import { Ceremonies } from '../signing-in/ceremonies.js';
import { type Session, Sessions } from '../signing-in/sessions.js';
import { Passkey } from './passkey.entity.js';
import { RelyingParty } from './relying-party.js';

/** What a browser answered. */
export interface PasskeyAnswer {
  ceremonyId: string;
  responseJson: string;
}

const NO_PROOF = 'This passkey is not known here, or it took too long. Please try again.';

/** Signing in by a passkey, and using one as the second factor of a session. */
@Injectable()
export class PasskeyUse {
  constructor(
    private readonly work: Work,
    private readonly ceremonies: Ceremonies,
    private readonly sessions: Sessions,
    private readonly relyingParty: RelyingParty,
  ) {}

  /** Asks whoever it is for a passkey; no name is asked for. */
  async beginSignIn(browserSecret: string): Promise<{ id: string; optionsJson: string }> {
    return this.work.unrecorded('nobody has signed in yet', SYSTEM, async (tx) => {
      const { id, challenge } = await this.ceremonies.begin(tx, 'passkey-sign-in', hashOf(browserSecret));
      return { id, optionsJson: await this.relyingParty.askToUse(challenge) };
    });
  }

  /** Begins a strong session for the owner of the passkey that was used; null when it proves nothing. */
  async signIn(answer: PasskeyAnswer, browserSecret: string, browser: string): Promise<Session | null> {
    return this.work.unrecorded('what proves nothing begins nothing', SYSTEM, async (tx) => {
      const passkey = await this.used(tx, 'passkey-sign-in', hashOf(browserSecret), answer);
      if (!passkey) return null;
      const { personId, id } = passkey;
      return this.sessions.begin(tx, personId, { method: 'passkey', browser, strong: true, passkeyId: id });
    });
  }

  /** Asks the viewer for one of their own passkeys. */
  async beginStrengthening(viewer: Viewer): Promise<{ id: string; optionsJson: string }> {
    return this.work.unrecorded('nothing has been proved yet', viewer.actor, async (tx) => {
      const session = await this.sessions.ofRequest(tx, viewer);
      const own = await tx.of(Passkey).findBy({ personId: session.personId });
      if (own.length === 0) throw Refusal.conflict('You have no passkey yet. Add one first.');
      const { id, challenge } = await this.ceremonies.begin(tx, 'strengthen', session.id);
      return { id, optionsJson: await this.relyingParty.askToUse(challenge, own) };
    });
  }

  /**
   * Makes the viewer's session strong.
   *
   * @throws Refusal INVALID_INPUT for what proves nothing
   */
  async strengthen(viewer: Viewer, answer: PasskeyAnswer): Promise<Session> {
    const strong = await this.work.unrecorded('what proves nothing', viewer.actor, async (tx) => {
      const session = await this.sessions.ofRequest(tx, viewer);
      const passkey = await this.used(tx, 'strengthen', session.id, answer);
      if (passkey?.personId !== session.personId) return null;
      return this.sessions.strengthen(tx, session, passkey.id);
    });
    if (!strong) throw Refusal.invalid(NO_PROOF);
    return strong;
  }

  private async used(
    tx: Tx,
    kind: 'passkey-sign-in' | 'strengthen',
    boundTo: string,
    { ceremonyId, responseJson }: PasskeyAnswer,
  ): Promise<Passkey | null> {
    const challenge = await this.ceremonies.take(tx, ceremonyId, kind, boundTo);
    const credentialId = challenge && this.relyingParty.named(responseJson);
    if (!credentialId) return null;
    // Locked, so that two uses at once are counted one after the other.
    const passkey = await tx
      .of(Passkey)
      .findOne({ where: { credentialId }, lock: { mode: 'for_no_key_update' } });
    const use = passkey && (await this.relyingParty.used(responseJson, challenge, passkey));
    if (!use) return null;
    const before = Number(passkey.counter);
    if ((use.counter > 0 || before > 0) && use.counter <= before) {
      // Two things count the same passkey, so one of them is a copy: neither is believed.
      await tx.record(PasskeyCounterFellBack, passkey.id, {}, { personId: passkey.personId });
      return null;
    }
    const { counter, backedUp } = use;
    await tx
      .of(Passkey)
      .update({ id: passkey.id }, { counter: String(counter), backedUp, lastUsedAt: tx.now });
    return passkey;
  }
}

/** What is said of a passkey that proves nothing. */
export const PASSKEY_NO_PROOF = NO_PROOF;
