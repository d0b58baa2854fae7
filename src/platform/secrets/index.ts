export { deriveKey } from './derive-key.js';
export { keyIdOf, seal, unseal } from './sealed.js';
export type { DatabasePasswords, Secrets } from './secrets.js';
export { loadOrCreateSecrets, SecretsError } from './secrets.js';
