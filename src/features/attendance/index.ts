export { AttendanceRecorded } from './attendance.events.js';
export { AttendanceModule } from './attendance.module.js';
export { AttendanceReader } from './attendance.reader.js';
export { type CreditTimeAsk, CreditTimeReader } from './crediting/credit-time.reader.js';
export type { CreditTime } from './crediting/credit-time.rules.js';
