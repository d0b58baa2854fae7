import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { AttendanceImport, ImportParticipant, ImportRow } from './attendance-import.entity.js';
import { AttendanceRecord, PresenceInterval } from './presence.entity.js';

registerEntities(AttendanceImport, ImportParticipant, ImportRow, PresenceInterval, AttendanceRecord);

/** Who attended which session, and for how long. */
@Module({})
export class AttendanceModule {}
