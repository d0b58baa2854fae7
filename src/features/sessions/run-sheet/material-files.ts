import { Injectable, type OnModuleInit } from '@nestjs/common';
import { authorize, may, type Viewer } from '../../../platform/authz/index.js';
import { type FileFacts, FileStore, LARGEST_FILE } from '../../../platform/files/index.js';
import { readUpload, UploadBodies } from '../../../platform/http/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { seeSession } from '../sessions.policy.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import type { UploadedFileQuery } from './run-sheet.inputs.js';
import { RunSheetReader } from './run-sheet.reader.js';
import { RunSheetService } from './run-sheet.service.js';

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
    private readonly runSheet: RunSheetService,
    private readonly reader: RunSheetReader,
    private readonly sessions: SessionReader,
    private readonly files: FileStore,
  ) {}

  onModuleInit(): void {
    this.uploads.allow(ROUTE, TYPES);
  }

  /**
   * Takes in a file that is being sent for a session. Who may not is refused before a byte of it is kept.
   *
   * @param body the body of the request: a stream, unless something else than a file was sent
   */
  async take(
    viewer: Viewer,
    sessionId: string,
    said: UploadedFileQuery,
    body: unknown,
  ): Promise<SessionFacts> {
    await this.runSheet.mayChange(viewer, sessionId);
    const content = await readUpload(body, LARGEST_FILE);
    return this.runSheet.addFile(viewer, sessionId, { title: titleOf(said), name: said.name, content });
  }

  /** A file with its content, for whoever may see a session that it belongs to. */
  async give(viewer: Viewer, fileId: string): Promise<FileFacts & { content: Buffer }> {
    const sessions = await this.sessions.byIds(await this.reader.sessionsWithFile(fileId));
    const [first] = sessions.values();
    if (!first) throw Refusal.notFound();
    const seen = [...sessions.values()].find((session) => may(viewer, seeSession, session));
    authorize(viewer, seeSession, seen ?? first);
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
