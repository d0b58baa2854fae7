import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { IdentityModule } from '../identity/index.js';
import { SessionsModule } from '../sessions/index.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceRecordFields, MyAttendanceFields, SessionAttendanceFields } from './attendance.fields.js';
import { AttendanceReader } from './attendance.reader.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { AttendanceImport, ImportParticipant } from './attendance-import.entity.js';
import { ImportFields, ImportParticipantFields } from './import.fields.js';
import { ImportReader } from './import.reader.js';
import { ImportService } from './import.service.js';
import { MatrixReader } from './matrix.reader.js';
import { AttendanceRecord, PresenceInterval } from './presence.entity.js';
import { ReportDesk } from './report-desk.js';
import { ReportIntake } from './report-intake.js';
import { UploadBodies } from './upload-body.js';

registerEntities(AttendanceImport, ImportParticipant, PresenceInterval, AttendanceRecord);

/** Who attended which session, and for how long: from a meeting's report to seconds of presence. */
@Module({
  imports: [IdentityModule, SessionsModule],
  controllers: [AttendanceController],
  providers: [
    AttendanceReader,
    AttendanceRecordFields,
    AttendanceResolver,
    ImportFields,
    ImportParticipantFields,
    ImportReader,
    ImportService,
    MatrixReader,
    MyAttendanceFields,
    ReportDesk,
    ReportIntake,
    SessionAttendanceFields,
    UploadBodies,
  ],
  exports: [AttendanceReader],
})
export class AttendanceModule {}
