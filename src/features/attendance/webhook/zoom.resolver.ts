import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, ifParent, rows, type Viewer } from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { HubType, manageHub } from '../../programs/index.js';
import { ZoomReader } from './zoom.reader.js';
import { ZoomService } from './zoom.service.js';
import { ZoomConnectionType } from './zoom.types.js';

/** A hub's Zoom account, for its admins. */
@Resolver(() => HubType)
export class ZoomResolver {
  constructor(
    private readonly service: ZoomService,
    private readonly reader: ZoomReader,
  ) {}

  @ResolveField(() => ZoomConnectionType, {
    nullable: true,
    description: 'Whether Zoom tells of the hub’s meetings while they go on; for hub admins.',
  })
  @Authorize(ifParent(manageHub, (hub: HubType) => ({ hubId: hub.id })))
  zoomConnection(@Parent() { id }: HubType): Promise<ZoomConnectionType> {
    return this.reader.of(id);
  }

  @Mutation(() => ZoomConnectionType, {
    description: 'Keeps the secret token by which Zoom signs what it sends. It is never shown again.',
  })
  @Authorize(rows(manageHub))
  connectZoom(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('secret', { type: () => String }) secret: string,
  ): Promise<ZoomConnectionType> {
    return this.service.connect(viewer, hubId, secret);
  }

  @Mutation(() => ZoomConnectionType, {
    description: 'Forgets the secret token: whatever Zoom sends from then on is refused.',
  })
  @Authorize(rows(manageHub))
  disconnectZoom(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
  ): Promise<ZoomConnectionType> {
    return this.service.disconnect(viewer, hubId);
  }

  @Mutation(() => ZoomConnectionType, {
    description: 'Says which session a meeting was for, where its times cannot tell.',
  })
  @Authorize(rows(manageHub))
  placeZoomMeeting(
    @CurrentViewer() viewer: Viewer,
    @IdArg('meetingId') meetingId: string,
    @IdArg('sessionId') sessionId: string,
  ): Promise<ZoomConnectionType> {
    return this.service.place(viewer, meetingId, sessionId);
  }
}
