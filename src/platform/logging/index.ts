export { Log, type LogFields } from './logger.js';
export { LoggingModule } from './logging.module.js';
