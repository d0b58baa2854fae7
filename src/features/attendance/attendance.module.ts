import { Module, type OnModuleInit } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { UploadBodies } from '../../platform/http/index.js';
import { AccessModule } from '../access/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { CallOffGuards, SessionsModule } from '../sessions/index.js';
import { ADJUSTING, ADJUSTMENT_ENTITIES } from './adjusting/adjustments.parts.js';
import { ALIASES } from './aliases/aliases.parts.js';
import { ParticipantAlias } from './aliases/participant-alias.entity.js';
import { AttendanceController, UPLOAD_PATH, UPLOAD_TYPES } from './attendance.controller.js';
import { AttendanceRecordFields, MyAttendanceFields, SessionAttendanceFields } from './attendance.fields.js';
import { AttendanceHoldings } from './attendance.holdings.js';
import { AttendanceReader } from './attendance.reader.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { AttendanceRetention } from './attendance.retention.js';
import { AttendanceImport, ImportParticipant } from './attendance-import.entity.js';
import { ATTESTING, ATTESTING_ENTITIES } from './attesting/attestation.parts.js';
import { AttendanceCorrection } from './correcting/correction.entity.js';
import { CORRECTING } from './correcting/corrections.parts.js';
import { CreditTimeReader } from './crediting/credit-time.reader.js';
import { ExportingController } from './exporting/exporting.controller.js';
import { EXPORTING } from './exporting/exporting.parts.js';
import { ImportFields, ImportParticipantFields } from './import.fields.js';
import { ImportReader } from './import.reader.js';
import { ImportService } from './import.service.js';
import { LIVE_ROSTER } from './live-roster/roster.parts.js';
import { RosterMark } from './live-roster/roster-mark.entity.js';
import { MatrixReader } from './matrix.reader.js';
import { OwnAttendanceFields } from './own-attendance.fields.js';
import { PeopleMatcher } from './people-matcher.js';
import { AttendanceRecord, PresenceInterval } from './presence.entity.js';
import { RECONCILING } from './reconciling/reconciling.parts.js';
import { RecountHandlers } from './recount.handlers.js';
import { REGISTRANTS_PATH, RegistrantsController } from './registrants/registrants.controller.js';
import { REGISTRANT_ENTITIES, REGISTRANTS } from './registrants/registrants.parts.js';
import { ReportDesk } from './report-desk.js';
import { ReportIntake } from './report-intake.js';
import { ROOM, ROOM_ENTITIES } from './room/room.parts.js';
import { ZOOM, ZOOM_ENTITIES } from './webhook/zoom.parts.js';
import { ZoomWebhookController } from './webhook/zoom-webhook.controller.js';
import { WhyReader } from './why.reader.js';

registerEntities(
  AttendanceImport,
  ImportParticipant,
  PresenceInterval,
  AttendanceRecord,
  RosterMark,
  ...ATTESTING_ENTITIES,
  ParticipantAlias,
  AttendanceCorrection,
  ...ADJUSTMENT_ENTITIES,
  ...ROOM_ENTITIES,
  ...ZOOM_ENTITIES,
  ...REGISTRANT_ENTITIES,
);

/** Who attended which session, and for how long: from a meeting's report to seconds of presence. */
@Module({
  imports: [AccessModule, CohortsModule, IdentityModule, ProgramsModule, SessionsModule],
  controllers: [AttendanceController, RegistrantsController, ZoomWebhookController, ExportingController],
  providers: [
    AttendanceHoldings,
    AttendanceRetention,
    AttendanceReader,
    CreditTimeReader,
    AttendanceRecordFields,
    AttendanceResolver,
    ImportFields,
    ImportParticipantFields,
    ImportReader,
    ImportService,
    MatrixReader,
    MyAttendanceFields,
    OwnAttendanceFields,
    RecountHandlers,
    ...ADJUSTING,
    ...ALIASES,
    ...CORRECTING,
    ...EXPORTING,
    ...RECONCILING,
    ...REGISTRANTS,
    ReportDesk,
    ReportIntake,
    SessionAttendanceFields,
    WhyReader,
    PeopleMatcher,
    ...LIVE_ROSTER,
    ...ATTESTING,
    ...ROOM,
    ...ZOOM,
  ],
  exports: [AttendanceReader, CreditTimeReader],
})
export class AttendanceModule implements OnModuleInit {
  constructor(
    private readonly guards: CallOffGuards,
    private readonly uploads: UploadBodies,
  ) {}

  onModuleInit(): void {
    for (const path of [UPLOAD_PATH, REGISTRANTS_PATH])
      this.uploads.allow(new RegExp(`^/${path}/`), UPLOAD_TYPES);
    this.guards.add(async (tx, sessionIds) => {
      const rows = await tx.sql<{ id: string }>(
        `select distinct session_id as id from attendance_record where session_id = any($1::uuid[])`,
        [sessionIds],
      );
      return new Map(
        rows.map(({ id }) => [
          id,
          'Attendance of this session was taken in, so it was held. Undo the meeting report first.',
        ]),
      );
    });
  }
}
