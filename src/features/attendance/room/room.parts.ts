import { CheckInService } from './check-in.service.js';
import { OrganizersResolver, SiteOrganizerFields } from './organizers.resolver.js';
import { OrganizersService } from './organizers.service.js';
import { RoomVisit, SharedRoom, SiteOrganizer } from './room.entity.js';
import { RoomReader } from './room.reader.js';
import { RoomResolver } from './room.resolver.js';
import { RoomService } from './room.service.js';
import { RoomCodes } from './room-codes.js';
import { RoomsView, SharedRoomFields } from './rooms.view.js';

import { SheetReader } from './sheet.reader.js';
import { SheetResolver } from './sheet.resolver.js';
import { SheetService } from './sheet.service.js';

/** The tables of shared rooms. */
export const ROOM_ENTITIES = [SharedRoom, RoomVisit, SiteOrganizer] as const;

/** What shared rooms are made of, for the module of the feature. */
export const ROOM = [
  CheckInService,
  OrganizersResolver,
  OrganizersService,
  RoomCodes,
  RoomReader,
  RoomResolver,
  RoomService,
  RoomsView,
  SharedRoomFields,
  SheetReader,
  SheetResolver,
  SheetService,
  SiteOrganizerFields,
];
