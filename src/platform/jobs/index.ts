export { DeliveryRunner } from './delivery-runner.js';
export { JobsModule } from './jobs.module.js';
export { QUEUE_SCHEMA } from './queue-engine.js';
export { RedisRefused, refuseSilentRedis } from './reach-redis.js';
export { RetryAt } from './retry-at.js';
