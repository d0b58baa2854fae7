export { Clock } from './clock.js';
export { ClockModule } from './clock.module.js';
export { Ids } from './ids.js';
