import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { isErased, type PersonFacts, PersonReader } from '../../identity/index.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { type DeskState, deskOf } from './teaching.rules.js';
import { TeachingLinks } from './teaching-links.js';

/** Somebody who teaches in a session, as their link or their sign-in proves it. */
export interface Teacher {
  person: PersonFacts;
  session: SessionFacts;
  state: DeskState;
}

/** Finds out who teaches in which session. Nothing is recorded here. */
@Injectable()
export class TeachingDesk {
  constructor(
    private readonly links: TeachingLinks,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Who teaches in the session: the owner of the secret, or without one whoever is signed in. Null where they do not, or
   * not any more.
   */
  async arrive(viewer: Viewer, sessionId: string, secret: string | null): Promise<Teacher | null> {
    const personId = secret ? await this.links.holderOf(secret, sessionId) : viewer.personId;
    // The link of an account that was joined with another is that of whoever they turned out to be.
    const person = personId && (await this.people.byId(personId));
    // The link of whoever was erased opens nothing, though who taught stays on record.
    if (!person || isErased(person)) return null;
    const session = await this.sessions.session(sessionId);
    const state = session?.facultyIds.includes(person.id) ? deskOf(session, this.clock.now()) : null;
    if (!session || !state) return null;
    return { person, session, state };
  }

  /**
   * The same, for whoever brings something.
   *
   * @throws Refusal NOT_FOUND where they do not teach in it, CONFLICT when it was called off or is long over
   */
  async working(viewer: Viewer, sessionId: string, secret: string | null): Promise<Teacher> {
    const teacher = await this.arrive(viewer, sessionId, secret);
    if (!teacher) throw Refusal.notFound('The session');
    if (teacher.state === 'cancelled') throw Refusal.conflict('This session was called off.');
    if (teacher.state === 'over')
      throw Refusal.conflict('This session is long over. Please write to whoever runs it.');
    return teacher;
  }
}
