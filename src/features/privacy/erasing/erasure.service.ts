import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { LastAdminReader } from '../../access/index.js';
import { FreshProof, PersonReader } from '../../identity/index.js';
import type { ErasureFacts } from './erasure.reader.js';
import { ErasureDesk } from './erasure-desk.js';

/** How asking ended. */
export type Asking = { erasure: ErasureFacts } | { signInAgain: true } | { hubs: string[] };

/** Asking to be erased oneself. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly work: Work,
    private readonly people: PersonReader,
    private readonly proof: FreshProof,
    private readonly admins: LastAdminReader,
    private readonly desk: ErasureDesk,
  ) {}

  /**
   * Asks for the viewer to be erased in a week's time. Only with a proof of who they are that is minutes old; and not
   * while a hub has nobody else as admin. Whoever has asked already is told so.
   */
  async ask(viewer: Viewer): Promise<Asking> {
    const personId = viewer.personId as string;
    if (!(await this.proof.isFresh(viewer))) return { signInAgain: true };
    const hubs = await this.admins.hubsOf(personId);
    if (hubs.length > 0) return { hubs: hubs.map(({ name }) => name) };
    const address = await this.people.addressOf(personId);
    const erasure = await this.work.unrecorded('asking twice changes nothing', viewer.actor, (tx) =>
      this.desk.open(tx, { ...address, personId, hubId: null }),
    );
    return { erasure };
  }
}
