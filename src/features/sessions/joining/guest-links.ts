import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '../../../platform/database/index.js';
import { Site } from '../../../platform/http/index.js';
import { hashOf } from '../../identity/index.js';
import { guestSecretOf, keyFor } from './join-secret.rules.js';

/** Guests' links. Their secrets are for their owners' mail alone, and kept as hashes. */
@Injectable()
export class GuestLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(Connections) { surveyMasterKey }: Connections,
    private readonly site: Site,
  ) {
    this.key = keyFor('guest-passes', surveyMasterKey);
  }

  /** What is kept of the secret of a pass. */
  hashFor(passId: string): string {
    return hashOf(guestSecretOf(this.key, passId));
  }

  /** The link of a pass. */
  linkOf(passId: string, sessionId: string): string {
    return this.site.link(`/join/${sessionId}`, guestSecretOf(this.key, passId));
  }
}
