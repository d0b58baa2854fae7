import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { PersonReader } from '../../identity/index.js';
import { SessionService } from '../sessions.service.js';
import { ConflictReader } from './conflict.reader.js';
import type { Conflict } from './conflicts.rules.js';

/** Shows what speaks against somebody teaching in a session, before they are put on its faculty. */
@Injectable()
export class FacultyConflicts {
  constructor(
    private readonly sessions: SessionService,
    private readonly conflicts: ConflictReader,
    private readonly people: PersonReader,
  ) {}

  /** Where else whoever has this address teaches at the time of a session; nothing where nobody has it. */
  async of(viewer: Viewer, sessionId: string, email: string): Promise<Conflict[]> {
    const session = await this.sessions.managed(viewer, sessionId);
    const person = await this.people.byEmail(email);
    if (!person) return [];
    const [found = []] = await this.conflicts.of(viewer, [{ ...session, facultyIds: [person.id] }], []);
    return found.filter(({ kind }) => kind === 'faculty');
  }
}
