import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  anyone,
  CurrentViewer,
  ifParent,
  rows,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { Me } from '../../identity/index.js';
import { HubType, manageHub } from '../../programs/index.js';
import { CancelErasure } from './cancel-erasure.js';
import { ErasureRequestInput } from './erasing.inputs.js';
import {
  AskErasureResult,
  CancelErasureResult,
  ErasureConnection,
  ErasureOutlookType,
  ErasureType,
  RecordErasureResult,
} from './erasing.types.js';
import { ErasureReader } from './erasure.reader.js';
import { askingTold, cancellingTold, recordingTold } from './erasure.rules.js';
import { ErasureService } from './erasure.service.js';
import { OutlookReader } from './outlook.reader.js';
import { RecordRequest } from './record-request.js';

/** Being erased oneself. */
@Resolver(() => Me)
export class OwnErasureResolver {
  constructor(
    private readonly service: ErasureService,
    private readonly cancelling: CancelErasure,
    private readonly reader: ErasureReader,
    private readonly outlook: OutlookReader,
  ) {}

  @ResolveField(() => ErasureType, { nullable: true, description: 'The erasure one waits for, if any.' })
  @Authorize(withParent)
  erasure(@Parent() me: Me): Promise<ErasureType | null> {
    return this.reader.pendingOf(me.id);
  }

  @ResolveField(() => ErasureOutlookType, {
    description: 'What of oneself would go, and what stays, and why.',
  })
  @Authorize(withParent)
  erasureOutlook(@Parent() me: Me): Promise<ErasureOutlookType> {
    return this.outlook.of(me.id);
  }

  @Mutation(() => AskErasureResult, {
    description: 'Asks to be erased in a week. Takes a proof of who one is that is minutes old.',
  })
  @Authorize(signedIn)
  async askErasure(@CurrentViewer() viewer: Viewer): Promise<typeof AskErasureResult> {
    return askingTold(await this.service.ask(viewer));
  }

  @Mutation(() => CancelErasureResult, { description: 'Calls one’s own erasure off, until it begins.' })
  @Authorize(signedIn)
  async cancelErasure(@CurrentViewer() viewer: Viewer): Promise<typeof CancelErasureResult> {
    return cancellingTold(await this.cancelling.own(viewer));
  }

  @Mutation(() => CancelErasureResult, { description: 'Calls an erasure off by the link in its mail.' })
  @Authorize(anyone('whoever holds the mailed link may keep what it is about; the token is the proof'))
  async cancelErasureByLink(
    @Args('token', { type: () => String }) token: string,
  ): Promise<typeof CancelErasureResult> {
    return cancellingTold(await this.cancelling.byLink(token));
  }
}

/** What a hub does with requests that come by letter. */
@Resolver(() => HubType)
export class ErasureRequestResolver {
  constructor(
    private readonly requests: RecordRequest,
    private readonly cancelling: CancelErasure,
    private readonly reader: ErasureReader,
  ) {}

  @ResolveField(() => ErasureConnection, {
    description: 'Requests to be erased that the hub recorded, the newest first; for hub admins.',
  })
  @Authorize(ifParent(manageHub, (hub: HubType) => ({ hubId: hub.id })))
  erasureRequests(@Parent() hub: HubType, @Args() page: PageArgs) {
    return this.reader.ofHub(hub.id, keysetOf(page, 1));
  }

  @Mutation(() => RecordErasureResult, {
    description:
      'Records that somebody asked the hub to be erased. They are told by mail, and can call it off.',
  })
  @Authorize(rows(manageHub))
  async recordErasureRequest(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('input') { email, name }: ErasureRequestInput,
  ): Promise<typeof RecordErasureResult> {
    return recordingTold(await this.requests.record(viewer, hubId, email, name ?? ''));
  }

  @Mutation(() => CancelErasureResult, { description: 'Calls off a request that the hub recorded.' })
  @Authorize(rows(manageHub))
  async cancelErasureRequest(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @IdArg('erasureId') erasureId: string,
  ): Promise<typeof CancelErasureResult> {
    return cancellingTold(await this.cancelling.ofHub(viewer, hubId, erasureId));
  }
}
