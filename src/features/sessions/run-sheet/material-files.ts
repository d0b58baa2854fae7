import { Injectable, type OnModuleInit } from '@nestjs/common';
import { authorize, may, type Viewer } from '../../../platform/authz/index.js';
import { type FileFacts, FileStore, LARGEST_FILE } from '../../../platform/files/index.js';
import { readUpload, UploadBodies } from '../../../platform/http/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { seePacket, seeSession } from '../sessions.policy.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { type Contributor, MaterialsService } from './materials.service.js';
import type { UploadedFileQuery } from './run-sheet.inputs.js';
import { RunSheetReader } from './run-sheet.reader.js';

/** Where the files of a session's materials are sent. */
const ROUTE = /^\/sessions\/[^/?]+\/materials(?:\?|$)/;
/** What they are called by who sends them; what they are is seen by their content. */
const TYPES = [
  'application/octet-stream',
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
];
/** Characters of a title at the most. */
const LONGEST_TITLE = 200;

/** Files among the materials: taking them in, and giving them out. */
@Injectable()
export class MaterialFiles implements OnModuleInit {
  constructor(
    private readonly uploads: UploadBodies,
    private readonly materials: MaterialsService,
    private readonly reader: RunSheetReader,
    private readonly sessions: SessionReader,
    private readonly files: FileStore,
  ) {}

  onModuleInit(): void {
    this.uploads.allow(ROUTE, TYPES);
  }

  /** Lets files through to another route, too, on which materials are sent. */
  allow(route: RegExp): void {
    this.uploads.allow(route, TYPES);
  }

  /**
   * Takes in a file that is being sent for a session. Who may not is refused before a byte of it is kept.
   *
   * @param body the body of the request: a stream, unless something else than a file was sent
   */
  async take(viewer: Viewer, sessionId: string, said: UploadedFileQuery, body: unknown): Promise<void> {
    const { session, by } = await this.materials.byTeam(viewer, sessionId);
    await this.takeFrom(by, session, said, body);
  }

  /** The same, from somebody of whom it is known that they may. */
  async takeFrom(
    by: Contributor,
    session: SessionFacts,
    said: UploadedFileQuery,
    body: unknown,
  ): Promise<void> {
    const content = await readUpload(body, LARGEST_FILE);
    const forFaculty = said.forFaculty === 'true';
    await this.materials.addFile(by, session, {
      title: titleOf(said),
      name: said.name,
      forFaculty,
      content,
    });
  }

  /** A file with its content, for whoever may see a session that it belongs to, and there what is for whom. */
  async give(viewer: Viewer, fileId: string): Promise<FileFacts & { content: Buffer }> {
    const belongs = await this.reader.sessionsWithFile(fileId);
    const sessions = [...(await this.sessions.byIds([...belongs.keys()])).values()];
    const policyOf = ({ id }: SessionFacts) => (belongs.get(id) ? seePacket : seeSession);
    const [first] = sessions;
    if (!first) throw Refusal.notFound();
    const seen = sessions.find((session) => may(viewer, policyOf(session), session)) ?? first;
    authorize(viewer, policyOf(seen), seen);
    return this.read(fileId);
  }

  /** A file of a session's materials, of which it is known that it may be given; not there for another's. */
  async giveOf(sessionId: string, fileId: string): Promise<FileFacts & { content: Buffer }> {
    if (!(await this.reader.sessionsWithFile(fileId)).has(sessionId)) throw Refusal.notFound();
    return this.read(fileId);
  }

  private async read(fileId: string): Promise<FileFacts & { content: Buffer }> {
    const file = await this.files.read(fileId);
    if (!file) throw Refusal.notFound();
    return file;
  }
}

function titleOf({ title, name }: UploadedFileQuery): string {
  const bare = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.\w{1,5}$/, '');
  const line = (title ?? bare).replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_TITLE).join('') || 'File';
}
