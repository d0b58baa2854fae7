export { DatabaseRefused } from './boot-checks.js';
export { CohortRow, HubRow, ProgramRow, Row } from './columns.js';
export { Connections } from './connections.js';
export { DatabaseModule } from './database.module.js';
export { registerEntities } from './entities.js';
export { migrate } from './migrate.js';
export { openDatabase } from './open-database.js';
export { StatementLog } from './statement-log.js';
