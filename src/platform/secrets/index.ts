export type { ApplicationKeys, DatabasePasswords, Secrets } from './secrets.js';
export { loadOrCreateSecrets, SecretsError, secretsFromEnvironment } from './secrets.js';
