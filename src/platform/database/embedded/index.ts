export { findRunningServer } from './attach.js';
export { EmbeddedPostgresError, type EmbeddedPostgresFault } from './errors.js';
export { APP_ROLE, DATABASE, ensureRoles, OWNER_ROLE, withDatabase } from './roles.js';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './supervisor.js';
