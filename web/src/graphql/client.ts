import { Client, cacheExchange, fetchExchange } from 'urql';

/** Talks to the server of this page: by POST only, with the session's cookie, never to another site. */
export function newClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange, fetchExchange],
  });
}

/**
 * Talks to the server as nobody: no cookie is sent or kept, so that an answer to a survey cannot be laid beside a
 * session, not even where requests are written down.
 */
export function newNamelessClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'omit' },
    exchanges: [cacheExchange, fetchExchange],
  });
}
