export { PersonErased } from './privacy.events.js';
export { PrivacyModule } from './privacy.module.js';
export { RunRetention } from './retention/run-retention.js';
