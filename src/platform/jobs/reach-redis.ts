import { Redis } from 'ioredis';

/** Milliseconds that Redis gets to answer at the start. */
const PATIENCE_MS = 5_000;

/** A Redis that cannot be used, in words for the operator. The address is not repeated: it may hold a password. */
export class RedisRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RedisRefused';
  }
}

/**
 * Asks Redis for a sign of life before anything waits on it: a queue waits without an end.
 *
 * @throws {@link RedisRefused} when it does not answer within five seconds
 */
export async function refuseSilentRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  let reason: unknown;
  redis.on('error', (error) => {
    reason = error;
  });
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('late')), PATIENCE_MS);
  });
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), patience]);
  } catch (error) {
    // The connection's own error tells more than that it was closed.
    throw new RedisRefused(inWords(reason ?? error));
  } finally {
    clearTimeout(late);
    redis.disconnect();
  }
}

function inWords(error: unknown): string {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'The host name in REDIS_URL is not known. Is it spelled right?';
  if (/NOAUTH|WRONGPASS|invalid password|AUTH/.test(message))
    return 'Redis refused the user or password of REDIS_URL.';
  return 'Redis does not answer at REDIS_URL. Is it running, and is the address right?';
}
