import { Injectable } from '@nestjs/common';
import { AuthzPorts, type Viewer } from '../../../platform/authz/index.js';
import { isErased, type PersonFacts, PersonReader } from '../../identity/index.js';
import type { SessionFacts } from '../sessions.reader.js';
import { TeachingLinks } from '../teaching/teaching-links.js';
import { type GuestPassFacts, GuestPassReader } from './guest-pass.reader.js';
import { JoinLinks } from './join-link.js';
import { isTeachingSecret } from './join-secret.rules.js';

/** A person, and what policies need to know of them. */
export interface Present {
  person: PersonFacts;
  viewer: Viewer;
}

/** Tells who holds a secret. */
@Injectable()
export class JoinerReader {
  constructor(
    private readonly links: JoinLinks,
    private readonly teaching: TeachingLinks,
    private readonly people: PersonReader,
    private readonly passes: GuestPassReader,
    private readonly ports: AuthzPorts,
  ) {}

  /** The person whose link to this session, or to all of its cohort's, carries this secret; or null. */
  async byLink(secret: string, { id, cohortId }: SessionFacts): Promise<Present | null> {
    const personId = isTeachingSecret(secret)
      ? await this.teaching.holderOf(secret, id)
      : await this.links.holderOf(secret, cohortId);
    const person = personId && (await this.people.byId(personId));
    if (!person || isErased(person)) return null;
    // What the link opens is what its person may see now, not what they could when it was sent.
    // It opens the meeting and nothing else, so a role that leads there need not be woken.
    const viewer = await this.ports.viewerFor({
      personId: person.id,
      proof: 'token',
      signInId: null,
      strong: true,
    });
    return { person, viewer };
  }

  /** The person who is signed in. */
  async signedIn(viewer: Viewer, personId: string): Promise<Present | null> {
    const person = await this.people.byId(personId);
    return person && { person, viewer };
  }

  /** The pass of a guest to this session, or null. */
  async byPass(secret: string, sessionId: string): Promise<GuestPassFacts | null> {
    const pass = await this.passes.opened(secret);
    return pass?.sessionId === sessionId ? pass : null;
  }
}
