export { AccessModule } from './access.module.js';
export { AccessReader } from './access.reader.js';
