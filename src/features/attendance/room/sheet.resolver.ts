import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, rows, type Viewer, withParent } from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { manageSessions } from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { ImportService } from '../import.service.js';
import { tendRooms } from './room.policy.js';
import { RoomReader } from './room.reader.js';
import { SharedRooms } from './room.types.js';
import { RoomsView } from './rooms.view.js';
import { SheetReader } from './sheet.reader.js';
import { SheetService } from './sheet.service.js';
import { RoomSheet, RoomSheetInput } from './sheet.types.js';

/** The sheets of shared rooms. */
@Resolver(() => SharedRooms)
export class SheetResolver {
  constructor(
    private readonly service: SheetService,
    private readonly imports: ImportService,
    private readonly sheetReader: SheetReader,
    private readonly rooms: RoomReader,
    private readonly view: RoomsView,
  ) {}

  @ResolveField(() => [RoomSheet], {
    description: 'The newest first: all for the team, their own for an organizer.',
  })
  @Authorize(withParent)
  async sheets(@Parent() { sessionId }: SharedRooms, @CurrentViewer() viewer: Viewer): Promise<RoomSheet[]> {
    return this.sheetReader.of(viewer, await this.rooms.tended(viewer, sessionId));
  }

  @Mutation(() => SharedRooms, {
    description: 'Hands the sheet of a shared room in. Nothing counts until it is committed.',
  })
  @Authorize(rows(tendRooms))
  async handInRoomSheet(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: RoomSheetInput,
  ): Promise<SharedRooms> {
    return this.view.of(viewer, (await this.service.handIn(viewer, sessionId, input)).id);
  }

  @Mutation(() => SharedRooms, { description: 'Makes a sheet count; twice is once.' })
  @Authorize(rows(seeAttendance, manageSessions, tendRooms))
  async commitRoomSheet(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sheetId') sheetId: string,
  ): Promise<SharedRooms> {
    const committed = await this.imports.commit(viewer, sheetId);
    if (!committed) throw Refusal.conflict('No line of this sheet falls into the session.');
    return this.view.of(viewer, committed.sessionId);
  }

  @Mutation(() => SharedRooms, {
    description: 'Takes a sheet back as a whole, or throws it away before it counts.',
  })
  @Authorize(rows(seeAttendance, manageSessions, tendRooms))
  async undoRoomSheet(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sheetId') sheetId: string,
  ): Promise<SharedRooms> {
    return this.view.of(viewer, (await this.imports.undo(viewer, sheetId)).sessionId);
  }
}
