import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { QueueName } from '../events/index.js';

/** The only job there is: carry out a delivery. Its payload is an id, never data. */
export interface DeliveryJob {
  deliveryId: string;
}

/** What the relay needs of a queue. */
export interface DeliveryQueue {
  addBulk(jobs: { name: string; data: DeliveryJob; opts: { jobId: string } }[]): Promise<unknown>;
  close(): Promise<void>;
}

/** What the runtime needs of a worker. */
export interface DeliveryWorkerHandle {
  close(force?: boolean): Promise<void>;
}

/** The engine of the queues: BullMQ on PostgreSQL or on Redis, alike to whoever uses it. */
export interface QueueEngine {
  queue(name: QueueName): DeliveryQueue;
  worker(
    name: QueueName,
    concurrency: number,
    process: (job: { name: string; data: unknown }) => Promise<void>,
  ): DeliveryWorkerHandle;
  close(): Promise<void>;
}

/** Where the queues live in PostgreSQL. */
export const QUEUE_SCHEMA = 'bullmq';

// A worker that dies gives its job back after the lock runs out and the next look for stalled jobs.
const LOCK = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 5 };
// The id of a job is new at each hand-over, so nothing has to be remembered, and nothing tells how long a job took.
const FORGET = { removeOnComplete: true, removeOnFail: true };

/** Queues in PostgreSQL. Its schema is made by the migrations' role. */
export function postgresEngine(url: string, onError: (error: unknown) => void): QueueEngine {
  const pool = new pg.Pool({ connectionString: url, max: 10, options: `-c search_path=${QUEUE_SCHEMA}` });
  pool.on('error', onError);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    queue(name) {
      const queue = new Queue<DeliveryJob>(name, { connection: pool, defaultJobOptions: FORGET });
      queue.on('error', onError);
      return queue;
    },
    worker(name, concurrency, process) {
      const worker = new Worker(name, process, { connection: pool, concurrency, ...LOCK });
      worker.on('error', onError);
      return worker;
    },
    close: () => pool.end(),
  };
}

/**
 * Queues in Redis.
 *
 * @param onReady called whenever a connection is there, at the start and after an outage
 */
export function redisEngine(
  url: string,
  onError: (error: unknown) => void,
  onReady: () => void,
): QueueEngine {
  const connections: Redis[] = [];
  // BullMQ's workers wait on their connection without an end, hence no limit of retries.
  const connect = () => {
    const redis = new Redis(url, { maxRetriesPerRequest: null });
    redis.on('error', onError);
    redis.on('ready', onReady);
    connections.push(redis);
    return redis;
  };
  const { Queue, Worker } = withBackend(createRedisBackend);
  const prefix = 'spokewell';
  return {
    queue(name) {
      const queue = new Queue<DeliveryJob>(name, {
        connection: connect(),
        prefix,
        defaultJobOptions: FORGET,
      });
      queue.on('error', onError);
      return queue;
    },
    worker(name, concurrency, process) {
      const worker = new Worker(name, process, { connection: connect(), prefix, concurrency, ...LOCK });
      worker.on('error', onError);
      return worker;
    },
    async close() {
      for (const redis of connections) redis.disconnect();
    },
  };
}
