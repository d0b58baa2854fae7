import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '../database/connections.js';
import { Site } from '../http/site.js';
import { deriveKey } from '../secrets/index.js';
import { readUnsubscribeToken, type TokenHolder, unsubscribeToken } from './unsubscribe-token.js';

/** Where the links of optional mail lead. */
export const UNSUBSCRIBE_PATH = 'unsubscribe';

/** The links by which people switch a kind of mail off. */
@Injectable()
export class UnsubscribeLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(Connections) connections: Connections,
    private readonly site: Site,
  ) {
    this.key = deriveKey(connections.surveyMasterKey, 'mail: links to switch it off');
  }

  /** The link of a person and a kind: always the same, so that it does not tell which mail it was taken from. */
  linkFor(holder: TokenHolder): string {
    return `${this.site.url}/${UNSUBSCRIBE_PATH}/${unsubscribeToken(this.key, holder)}`;
  }

  /** Whose token it is, and for what; null when it is none of ours. */
  read(token: string): TokenHolder | null {
    return readUnsubscribeToken(this.key, token);
  }
}
