import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '../../platform/database/index.js';
import { Site } from '../../platform/http/index.js';
import { deriveKey } from '../../platform/secrets/index.js';
import { hashOf } from '../identity/index.js';

/**
 * The links that cohorts mail to prove an address. Their secrets are made from the row and a key, so that a mail that is
 * sent again carries the same one; what is kept is a hash, by which the row is found.
 */
@Injectable()
export class CohortLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(Connections) { surveyMasterKey }: Connections,
    private readonly site: Site,
  ) {
    this.key = deriveKey(surveyMasterKey, 'cohort-links');
  }

  /** What is kept of the secret of a registration. */
  registrationHash(id: string): string {
    return hashOf(this.secret(`registration:${id}`));
  }

  /** What is kept of the secret of an invitation, as it was sent for the `round`th time. */
  invitationHash(id: string, round: number): string {
    return hashOf(this.secret(`invitation:${id}:${round}`));
  }

  /** The link that proves the address of a registration. */
  registrationLink(id: string): string {
    return this.site.link('/register/confirm', this.secret(`registration:${id}`));
  }

  /** The link of an invitation. */
  invitationLink(id: string, round: number): string {
    return this.site.link('/invited', this.secret(`invitation:${id}:${round}`));
  }

  /** The public page of a cohort. */
  pageLink(slug: string): string {
    return this.site.link(`/c/${slug}`);
  }

  private secret(of: string): string {
    return `swc_${createHmac('sha256', this.key).update(of).digest('base64url')}`;
  }
}
