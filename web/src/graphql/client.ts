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
