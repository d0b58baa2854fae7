import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { emailKeyOf } from '../../identity/index.js';
import { type SessionFacts, SessionReader } from '../../sessions/index.js';
import { RoomSheetHandedIn } from '../attendance.events.js';
import { ImportReader } from '../import.reader.js';
import { keepReport } from '../keep-report.js';
import { PeopleMatcher } from '../people-matcher.js';
import { refuseUnheld } from '../presence/session-taking-in.js';
import { lockAttendance } from '../record-attendance.js';
import { RoomReader } from './room.reader.js';
import { lineFault, type SheetLine, sheetDigest } from './sheet.rules.js';
import type { RoomSheetInput } from './sheet.types.js';

/** Taking in the sheets of shared rooms: like a report, nothing counts until it is committed. */
@Injectable()
export class SheetService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionReader,
    private readonly rooms: RoomReader,
    private readonly imports: ImportReader,
    private readonly matcher: PeopleMatcher,
  ) {}

  /**
   * Takes a sheet in as a preview. The same sheet twice is one.
   *
   * @throws Refusal INVALID_INPUT naming the line whose times cannot have been
   */
  async handIn(viewer: Viewer, sessionId: string, input: RoomSheetInput): Promise<SessionFacts> {
    const session = await this.rooms.tended(viewer, sessionId);
    refuseUnheld(session);
    const clock = await this.sessions.clock(sessionId);
    if (!clock) throw Refusal.notFound('The session');
    const lines = input.lines.map(
      ({ name, email, from, until }): SheetLine => ({
        name,
        email: email ? emailKeyOf(email) : null,
        from,
        until,
      }),
    );
    const digest = sheetDigest(lines, { ...clock, zone: session.zone });
    const matches = await this.matcher.match(session, digest.participants);
    const { hubId, programId, cohortId, zone } = session;
    const place = { hubId, programId, cohortId };
    const fileHash = createHash('sha256')
      .update(JSON.stringify([input.label, lines]))
      .digest('hex');
    await this.work.unrecorded('the same sheet twice is one', viewer.actor, async (tx) => {
      for (const [at, line] of lines.entries()) {
        const fault = lineFault(line, clock, tx.now);
        if (fault)
          throw Refusal.invalid(`The times of line ${at + 1} cannot have been.`, {
            [`lines.${at}.${fault.field}`]: fault.words,
          });
      }
      await lockAttendance(tx, sessionId);
      if (await this.imports.ofFile(sessionId, fileHash, tx.manager)) return;
      const handedInBy = viewer.personId as string;
      const origin = { ...place, sessionId, fileHash, zone, label: input.label, handedInBy };
      const id = await keepReport(tx, origin, digest, matches);
      await tx.record(RoomSheetHandedIn, id, place, { sessionId, lines: lines.length });
    });
    return session;
  }
}
