import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '../../../platform/database/index.js';
import { Site } from '../../../platform/http/index.js';
import { deriveKey } from '../../../platform/secrets/index.js';
import { hashOf } from '../../identity/index.js';

/** The links by which an erasure is called off; made from the row, so that a mail that comes again carries the same. */
@Injectable()
export class ErasureLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(Connections) { surveyMasterKey }: Connections,
    private readonly site: Site,
  ) {
    this.key = deriveKey(surveyMasterKey, 'erasure-links');
  }

  /** What is kept of the secret. */
  hashFor(id: string): string {
    return hashOf(this.secret(id));
  }

  /** The link to the page on which one press calls it off. */
  cancelLink(id: string): string {
    return this.site.link('/stay', this.secret(id));
  }

  private secret(id: string): string {
    return `swe_${createHmac('sha256', this.key).update(`erasure:${id}`).digest('base64url')}`;
  }
}
