import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Actor, type Tx, Work } from '../../../platform/events/index.js';
import { FileStore } from '../../../platform/files/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { placeOf } from '../scheduling/new-session.js';
import { RunSheetChanged } from '../sessions.events.js';
import type { SessionFacts } from '../sessions.reader.js';
import { SessionService } from '../sessions.service.js';
import { SessionMaterial } from './run-sheet.entity.js';
import type { LinkInput } from './run-sheet.inputs.js';

/** Materials of a session at the most. */
const MOST_MATERIALS = 100;

/** A file that somebody sent. */
export interface NewFile {
  /** As the materials show it. */
  title: string;
  /** As it was called where it came from. */
  name: string;
  /** Whether it is for who teaches alone. */
  forFaculty: boolean;
  content: Buffer;
}

/** Who changes what there is to read: the team, or somebody who teaches in the session, by their own link. */
export interface Contributor {
  actor: Actor;
  /** The id of who teaches, where it is their link that lets them; such a one takes out only what they added. */
  teacherId: string | null;
}

/** What there is to read for a session: links, and files that are kept here. */
@Injectable()
export class MaterialsService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
    private readonly files: FileStore,
  ) {}

  /**
   * The team's session and the team as its contributor.
   *
   * @throws Refusal where the viewer may not change what happens in it; it is not there for who may not see it
   */
  async byTeam(viewer: Viewer, sessionId: string): Promise<{ session: SessionFacts; by: Contributor }> {
    const session = await this.sessions.managed(viewer, sessionId);
    return { session, by: { actor: viewer.actor, teacherId: null } };
  }

  /** Adds a link. */
  addLink(by: Contributor, session: SessionFacts, link: LinkInput): Promise<void> {
    const { title, url, forFaculty = false } = link;
    return this.add(by, session, { title, forFaculty }, async () => ({ url, fileId: null }));
  }

  /**
   * Keeps a file and adds it, both or neither.
   *
   * @throws Refusal INVALID_INPUT for a file that is not kept here
   */
  addFile(by: Contributor, session: SessionFacts, file: NewFile): Promise<void> {
    return this.add(by, session, file, async (tx) => ({
      url: null,
      fileId: await this.files.keep(tx, session.hubId, file.name, file.content),
    }));
  }

  /**
   * Takes something out. A file goes with the last of the materials that it belongs to.
   *
   * @throws Refusal NOT_FOUND also for what somebody who teaches did not add themself
   */
  async remove(by: Contributor, session: SessionFacts, materialId: string): Promise<void> {
    await this.change(by, session, async (tx) => {
      const own = by.teacherId ? { addedBy: by.teacherId } : {};
      const material = await tx
        .of(SessionMaterial)
        .findOneBy({ id: materialId, sessionId: session.id, ...own });
      if (!material) throw Refusal.notFound('This material');
      await tx.of(SessionMaterial).delete({ id: materialId });
      const { fileId } = material;
      if (fileId && !(await tx.of(SessionMaterial).existsBy({ fileId }))) await this.files.drop(tx, fileId);
    });
  }

  private add(
    by: Contributor,
    session: SessionFacts,
    { title, forFaculty }: Pick<SessionMaterial, 'title' | 'forFaculty'>,
    what: (tx: Tx) => Promise<Pick<SessionMaterial, 'url' | 'fileId'>>,
  ): Promise<void> {
    return this.change(by, session, async (tx) => {
      if ((await tx.of(SessionMaterial).countBy({ sessionId: session.id })) >= MOST_MATERIALS)
        throw Refusal.conflict(`A session has ${MOST_MATERIALS} materials at the most.`);
      await tx.of(SessionMaterial).insert({
        id: tx.ids.next(),
        createdAt: tx.now,
        ...placeOf(session),
        sessionId: session.id,
        ...(await what(tx)),
        title: title.trim(),
        forFaculty,
        addedBy: by.teacherId,
      });
    });
  }

  private async change(
    { actor }: Contributor,
    session: SessionFacts,
    how: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    await this.work.run(actor, async (tx) => {
      // Of two who change one session at once, the later counts what the earlier added.
      await tx.sql(`select 1 from session where id = $1 for update`, [session.id]);
      await how(tx);
      await tx.record(RunSheetChanged, session.id, placeOf(session), { part: 'materials' });
    });
  }
}
