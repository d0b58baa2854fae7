import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  anyone,
  CurrentViewer,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { SessionType } from '../../sessions/index.js';
import { CheckInService } from './check-in.service.js';
import { RoomLabel } from './room.inputs.js';
import { tendRooms } from './room.policy.js';
import { RoomReader } from './room.reader.js';
import { RoomService } from './room.service.js';
import { RoomDoorResult, RoomPlaceResult, SharedRooms } from './room.types.js';
import { RoomsView } from './rooms.view.js';

const CODE = { type: () => String, description: 'As scanned or typed, or the place that was kept by it.' };
const SECRET = {
  type: () => String,
  nullable: true,
  description: 'What stands behind the # of a join link; about whoever is signed in when left out.',
};
const PROOF = 'the secret of the join link is the proof, or else the sign-in';

/** Shared rooms: opening and closing them, and checking in and out. */
@Resolver(() => SessionType)
export class RoomResolver {
  constructor(
    private readonly service: RoomService,
    private readonly comers: CheckInService,
    private readonly view: RoomsView,
    private readonly reader: RoomReader,
  ) {}

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer tends shared rooms of it: as the team, or as organizer of a site.',
  })
  @Authorize(withParent)
  async viewerTendsRooms(
    @Parent() session: SessionType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<boolean> {
    if (!viewer.signedIn) return false;
    const { cohortId } = session;
    const organizers = await loaders.of(this.reader, (ids) => this.reader.organizersOf(ids)).load(cohortId);
    const organizerIds = (organizers ?? []).map(({ personId }) => personId);
    return may(viewer, tendRooms, { ...session, organizerIds });
  }

  @Query(() => SharedRooms, { description: 'The shared rooms of a session, for whoever tends them.' })
  @Authorize(rows(tendRooms))
  sharedRooms(@CurrentViewer() viewer: Viewer, @IdArg('sessionId') sessionId: string): Promise<SharedRooms> {
    return this.view.of(viewer, sessionId);
  }

  @Mutation(() => SharedRooms, { description: 'Opens a shared room: its code is shown from now on.' })
  @Authorize(rows(tendRooms))
  async openRoom(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') { label }: RoomLabel,
  ): Promise<SharedRooms> {
    return this.view.of(viewer, (await this.service.open(viewer, sessionId, label)).id);
  }

  @Mutation(() => SharedRooms, { description: 'Closes a shared room; whoever is still in it left now.' })
  @Authorize(rows(tendRooms))
  async closeRoom(@CurrentViewer() viewer: Viewer, @IdArg('roomId') roomId: string): Promise<SharedRooms> {
    return this.view.of(viewer, (await this.service.close(viewer, roomId)).id);
  }

  @Query(() => RoomDoorResult, { description: 'Whether somebody is checked in in a shared room.' })
  @Authorize(anyone(PROOF))
  roomDoor(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('secret', SECRET) secret: string | null,
  ): Promise<typeof RoomDoorResult> {
    return this.comers.look(viewer, sessionId, secret);
  }

  @Mutation(() => RoomPlaceResult, {
    description: 'Keeps a place by a code for ten minutes, for somebody who has to sign in first.',
  })
  @Authorize(anyone('it tells no more than the screen of the room, and checks nobody in'))
  keepRoomPlace(
    @IdArg('sessionId') sessionId: string,
    @Args('code', CODE) code: string,
  ): Promise<typeof RoomPlaceResult> {
    return this.comers.keepPlace(sessionId, code);
  }

  @Mutation(() => RoomDoorResult, { description: 'Checks in in a shared room by its code.' })
  @Authorize(anyone(PROOF))
  enterRoom(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('code', CODE) code: string,
    @Args('secret', SECRET) secret: string | null,
  ): Promise<typeof RoomDoorResult> {
    return this.comers.enter(viewer, sessionId, code, secret);
  }

  @Mutation(() => RoomDoorResult, { description: 'Checks out of a shared room.' })
  @Authorize(anyone(PROOF))
  leaveRoom(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('secret', SECRET) secret: string | null,
  ): Promise<typeof RoomDoorResult> {
    return this.comers.leave(viewer, sessionId, secret);
  }
}
