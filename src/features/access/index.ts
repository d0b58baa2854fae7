export { AccessModule } from './access.module.js';
export { AccessReader } from './access.reader.js';
export { Exports } from './trail/exports.js';
export { TrailEntryType } from './trail/trail.types.js';
