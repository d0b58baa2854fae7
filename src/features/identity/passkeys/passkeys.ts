import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { PasskeyAdded, PasskeyRemoved, PasskeyRenamed } from '../identity.events.js';
import { mayAddPasskey } from '../identity.rules.js';
import { Person } from '../person.entity.js';
import { Ceremonies } from '../signing-in/ceremonies.js';
import { type Session, Sessions } from '../signing-in/sessions.js';
import type { SignIn } from '../signing-in/sign-in.entity.js';
import { Passkey } from './passkey.entity.js';
import { type NewPasskey, RelyingParty } from './relying-party.js';

/** What a person may have at the most: more than anybody carries, and few enough for a browser's question. */
const MOST = 20;

/** A person's own passkeys: added, named, removed. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly work: Work,
    private readonly dataSource: DataSource,
    private readonly ceremonies: Ceremonies,
    private readonly sessions: Sessions,
    private readonly relyingParty: RelyingParty,
  ) {}

  /** A person's passkeys, the oldest first. */
  async of(personId: string): Promise<Passkey[]> {
    return this.dataSource.getRepository(Passkey).find({ where: { personId }, order: { createdAt: 'asc' } });
  }

  /** Begins to add one. */
  async begin(viewer: Viewer): Promise<{ id: string; optionsJson: string }> {
    return this.work.unrecorded('nothing has been added yet', viewer.actor, async (tx) => {
      const session = await this.sessions.ofRequest(tx, viewer);
      const known = await this.allowed(tx, session);
      const person = await tx.of(Person).findOneByOrFail({ id: session.personId });
      const { id, challenge } = await this.ceremonies.begin(tx, 'add-passkey', session.id);
      return { id, optionsJson: await this.relyingParty.askToMake(person, known, challenge) };
    });
  }

  /**
   * Adds the passkey that a browser made. Whoever made one has just shown their finger, face or PIN, so their session is
   * strong from then on and gets a new secret.
   */
  async add(
    viewer: Viewer,
    answer: { ceremonyId: string; name: string; responseJson: string },
  ): Promise<{ passkey: Passkey; session: Session }> {
    const name = nameOf(answer.name);
    const made = await this.proved(viewer, answer);
    return this.work.run(viewer.actor, async (tx) => {
      const session = await this.sessions.ofRequest(tx, viewer);
      // Two at once must not both be the first.
      await tx.sql(`select 1 from person where id = $1 for no key update`, [session.personId]);
      await this.allowed(tx, session);
      const [taken] = await tx.of(Passkey).findBy({ credentialId: made.credentialId });
      if (taken) throw Refusal.conflict('This passkey is here already.');
      const passkey: Passkey = {
        ...made,
        id: tx.ids.next(),
        createdAt: tx.now,
        personId: session.personId,
        name,
        counter: String(made.counter),
        lastUsedAt: null,
      };
      await tx.of(Passkey).insert(passkey);
      await tx.record(PasskeyAdded, passkey.id, {}, { personId: session.personId });
      return { passkey, session: await this.sessions.strengthen(tx, session, passkey.id) };
    });
  }

  /** Gives one another name. */
  async rename(viewer: Viewer, id: string, name: string): Promise<Passkey> {
    const words = nameOf(name);
    return this.work.run(viewer.actor, async (tx) => {
      const passkey = await this.own(tx, viewer, id);
      await tx.of(Passkey).update({ id }, { name: words });
      await tx.record(PasskeyRenamed, id, {}, { personId: passkey.personId });
      return { ...passkey, name: words };
    });
  }

  /**
   * Removes one, and ends the other sessions that it made strong. It takes a second factor: otherwise whoever reads a
   * person's mail could remove the passkey that keeps them out.
   *
   * @returns false when it is the last one of somebody with roles, who has not said that they know
   */
  async remove(viewer: Viewer, id: string, evenIfLast: boolean): Promise<boolean> {
    return this.work.unrecorded('the last one stays until its owner is sure', viewer.actor, async (tx) => {
      const passkey = await this.own(tx, viewer, id);
      const { personId } = passkey;
      await tx.sql(`select 1 from person where id = $1 for no key update`, [personId]);
      const left = await tx.of(Passkey).countBy({ personId });
      if (left === 1 && viewer.roles.length > 0 && !evenIfLast) return false;
      await tx.of(Passkey).delete({ id });
      await this.sessions.endFor(tx, { personId, passkeyId: id, not: viewer.signInId as string });
      await tx.record(PasskeyRemoved, id, {}, { personId });
      return true;
    });
  }

  private async own(tx: Tx, viewer: Viewer, id: string): Promise<Passkey> {
    const session = await this.sessions.ofRequest(tx, viewer);
    const passkey = await tx.of(Passkey).findOneBy({ id, personId: session.personId });
    if (!passkey) throw Refusal.notFound('The passkey');
    if (!session.strongAt) throw Refusal.secondFactor('Use your passkey first: then you can change this.');
    return passkey;
  }

  private async allowed(tx: Tx, session: SignIn): Promise<Passkey[]> {
    const known = await tx.of(Passkey).findBy({ personId: session.personId });
    if (known.length >= MOST)
      throw Refusal.conflict('You have twenty passkeys, the most there can be. Remove one first.');
    if (mayAddPasskey(session, known.length, tx.now)) return known;
    throw Refusal.secondFactor(
      known.length > 0
        ? 'Use one of your passkeys first: then you can add another.'
        : 'Sign in anew to add your first passkey: it can be added within ten minutes of signing in.',
    );
  }

  // In a transaction of its own, so that a challenge is used up even by an answer that is refused.
  private async proved(
    viewer: Viewer,
    { ceremonyId, responseJson }: { ceremonyId: string; responseJson: string },
  ): Promise<NewPasskey> {
    const challenge = await this.work.unrecorded('a challenge is used up', viewer.actor, async (tx) =>
      this.ceremonies.take(tx, ceremonyId, 'add-passkey', (await this.sessions.ofRequest(tx, viewer)).id),
    );
    const made = challenge && (await this.relyingParty.made(responseJson, challenge));
    if (!made)
      throw Refusal.invalid('This passkey could not be checked, or it took too long. Please try again.');
    return made;
  }
}

function nameOf(given: string): string {
  const name = given.replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > 60)
    throw Refusal.invalid('Please give the passkey a name of up to 60 letters.', {
      name: 'is missing or too long',
    });
  return name;
}
