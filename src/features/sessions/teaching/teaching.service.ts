import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { PostOffice } from '../../../platform/mail/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { MaterialFiles } from '../run-sheet/material-files.js';
import { type Contributor, MaterialsService } from '../run-sheet/materials.service.js';
import type { LinkInput, UploadedFileQuery } from '../run-sheet/run-sheet.inputs.js';
import { placeOf } from '../scheduling/new-session.js';
import { TeachingLinkMailed } from '../sessions.events.js';
import { SessionService } from '../sessions.service.js';
import { deskOf } from './teaching.rules.js';
import { TEACHING_MAIL } from './teaching.words.js';
import { type Teacher, TeachingDesk } from './teaching-desk.js';

/** What who teaches in a session brings, by their own link or signed in; and sending them the link. */
@Injectable()
export class TeachingService {
  constructor(
    private readonly work: Work,
    private readonly desk: TeachingDesk,
    private readonly materials: MaterialsService,
    private readonly files: MaterialFiles,
    private readonly sessions: SessionService,
    private readonly postOffice: PostOffice,
  ) {}

  /** Adds a link to the materials. */
  async addLink(viewer: Viewer, sessionId: string, secret: string | null, link: LinkInput): Promise<Teacher> {
    const teacher = await this.desk.working(viewer, sessionId, secret);
    await this.materials.addLink(contributor(teacher), teacher.session, link);
    return teacher;
  }

  /** Takes in a file. Who may not is refused before a byte of it is kept. */
  async addFile(
    viewer: Viewer,
    sessionId: string,
    secret: string | null,
    said: UploadedFileQuery,
    body: unknown,
  ): Promise<void> {
    const teacher = await this.desk.working(viewer, sessionId, secret);
    await this.files.takeFrom(contributor(teacher), teacher.session, said, body);
  }

  /** Takes out what they added themselves. */
  async remove(
    viewer: Viewer,
    sessionId: string,
    secret: string | null,
    materialId: string,
  ): Promise<Teacher> {
    const teacher = await this.desk.working(viewer, sessionId, secret);
    await this.materials.remove(contributor(teacher), teacher.session, materialId);
    return teacher;
  }

  /** Mails somebody who teaches their link once more, for the team. */
  async mailLink(viewer: Viewer, sessionId: string, personId: string): Promise<void> {
    const session = await this.sessions.managed(viewer, sessionId);
    if (!session.facultyIds.includes(personId)) throw Refusal.notFound('This member of the faculty');
    await this.work.run(viewer.actor, async (tx) => {
      const state = deskOf(session, tx.now);
      if (!state)
        throw Refusal.conflict('This session is a draft. Publish it before you write to its faculty.');
      if (state !== 'open') throw Refusal.conflict('This session is over, or was called off.');
      await this.postOffice.order(tx, [
        {
          template: TEACHING_MAIL,
          subjectId: sessionId,
          recipientId: personId,
          occurrence: `asked ${tx.now.toISOString()}`,
        },
      ]);
      await tx.record(TeachingLinkMailed, sessionId, placeOf(session), { personId });
    });
  }
}

// Whoever holds the link acts as its person, signed in or not.
function contributor({ person }: Teacher): Contributor {
  return { actor: { kind: 'person', personId: person.id }, teacherId: person.id };
}
