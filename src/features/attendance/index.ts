export { AttendanceRecorded } from './attendance.events.js';
export { AttendanceModule } from './attendance.module.js';
export { AttendanceReader } from './attendance.reader.js';
