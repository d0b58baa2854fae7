export { AccessModule } from './access.module.js';
export { AccessReader } from './access.reader.js';
export { LastAdminReader } from './last-admin.reader.js';
export { Exports } from './trail/exports.js';
export { seeTrail } from './trail/trail.policy.js';
export { TrailEntryType } from './trail/trail.types.js';
