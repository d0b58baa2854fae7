import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { manageHub } from './programs.policy.js';
import { type HubFacts, ProgramReader } from './programs.reader.js';

/** Loads a hub for whoever may change what is the hub's. */
@Injectable()
export class ManagedHub {
  constructor(private readonly reader: ProgramReader) {}

  /**
   * The hub, if the viewer may change what is its.
   *
   * @throws Refusal UNAUTHENTICATED, FORBIDDEN, or NOT_FOUND: a hub of others and no hub look alike
   */
  async hub(viewer: Viewer, hubId: string): Promise<HubFacts> {
    const hub = await this.reader.hub(hubId);
    if (!hub || !viewer.belongsTo(hubId))
      throw viewer.signedIn ? Refusal.notFound('The hub') : Refusal.unauthenticated();
    authorize(viewer, manageHub, { hubId });
    return hub;
  }
}
