import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { readUpload } from '../../platform/http/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { isZone } from '../identity/index.js';
import { type SessionFacts, SessionReader } from '../sessions/index.js';
import { AttendancePreviewDiscarded, AttendanceReportRead } from './attendance.events.js';
import type { UploadQuery } from './attendance.inputs.js';
import { type ImportFacts, ImportReader } from './import.reader.js';
import { dropReport, keepReport } from './keep-report.js';
import { PeopleMatcher } from './people-matcher.js';
import { sessionTakingIn } from './presence/session-taking-in.js';
import { lockAttendance } from './record-attendance.js';
import { MAX_REPORT_BYTES } from './report/decode-report.js';
import { ReportError } from './report/report-error.js';
import { ReportDesk } from './report-desk.js';
import type { ReportDigest } from './report-digest.js';
import { refusalOf } from './report-refusal.js';

/** Which import a file became, or is already. */
export interface TakenReport {
  importId: string;
  /** `preview` until somebody commits it. */
  state: 'preview' | 'committed';
  /** True when this very file was taken for this session before. */
  already: boolean;
}

/** Takes in meeting reports: reads them, matches who stands in them, and keeps both as a preview. Nothing counts yet. */
@Injectable()
export class ReportIntake {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionReader,
    private readonly imports: ImportReader,
    private readonly desk: ReportDesk,
    private readonly matcher: PeopleMatcher,
  ) {}

  /**
   * Takes in a report that is being sent for a session. The same file again is the same import; a preview is read
   * anew when its dates or zone are now said to be others.
   *
   * @param body the body of the request: a stream, unless something else than a file was sent
   * @throws Refusal INVALID_INPUT naming the line, for a file that cannot be read as a whole; nothing of it is kept
   */
  async take(viewer: Viewer, sessionId: string, body: unknown, said: UploadQuery): Promise<TakenReport> {
    const session = await sessionTakingIn(this.sessions, viewer, sessionId);
    const zone = said.zone ?? session.zone;
    if (!isZone(zone))
      throw Refusal.invalid('This is not a known time zone.', { zone: 'is not an IANA zone' });
    const bytes = await readUpload(body, MAX_REPORT_BYTES, 'report');
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const known = await this.imports.ofFile(sessionId, fileHash);
    if (known && isAsSaid(known, zone, said)) return asTaken(known);
    const digest = await this.read(bytes, session, zone, said);
    const matches = await this.matcher.match(session, digest.participants);
    return this.work.unrecorded('the same file twice is one import', viewer.actor, async (tx) => {
      await lockAttendance(tx, sessionId);
      const before = await this.imports.ofFile(sessionId, fileHash, tx.manager);
      if (before && isAsSaid(before, zone, said)) return asTaken(before);
      const { hubId, programId, cohortId } = session;
      const place = { hubId, programId, cohortId };
      if (before) {
        await dropReport(tx, before.id);
        await tx.record(AttendancePreviewDiscarded, before.id, place, { sessionId });
      }
      const importId = await keepReport(tx, { ...place, sessionId, fileHash, zone }, digest, matches);
      const counts = { rows: digest.rowCount, participants: digest.participants.length };
      await tx.record(AttendanceReportRead, importId, place, { sessionId, ...counts });
      return { importId, state: 'preview' as const, already: false };
    });
  }

  private async read(
    bytes: Uint8Array,
    { id }: SessionFacts,
    zone: string,
    said: UploadQuery,
  ): Promise<ReportDigest> {
    const clock = await this.sessions.clock(id);
    if (!clock) throw Refusal.notFound('The session');
    const { start, end, breaks } = clock;
    try {
      const digest = await this.desk.read(bytes, { start, end, breaks, zone }, said.dateOrder);
      const empty = digest.problems.find(({ code }) => code === 'no_rows');
      if (empty) throw Refusal.invalid(empty.message, { file: `names nobody below line ${empty.line}` });
      return digest;
    } catch (error) {
      throw error instanceof ReportError ? refusalOf(error) : error;
    }
  }
}

/** Whether an import was read in the way that is now asked for; what was committed stays as it is. */
function isAsSaid(known: ImportFacts, zone: string, { dateOrder }: UploadQuery): boolean {
  if (known.state === 'committed') return true;
  const order = known.dateOrder;
  const sameOrder = !dateOrder || order === dateOrder || (order !== 'mdy' && order !== 'dmy');
  return sameOrder && known.zone === zone;
}

function asTaken({ id, state }: ImportFacts): TakenReport {
  return { importId: id, state: state === 'committed' ? 'committed' : 'preview', already: true };
}
