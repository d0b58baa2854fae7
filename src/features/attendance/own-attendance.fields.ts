import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, type Viewer, withParent } from '../../platform/authz/index.js';
import type { GraphContext } from '../../platform/graphql/index.js';
import { SessionType } from '../sessions/index.js';
import { AttendanceReader } from './attendance.reader.js';
import { MyAttendance } from './attendance.types.js';

// A request has one viewer, so one loader serves all its sessions.
const OWN = {};

/** What the viewer may know of their own attendance of a session. */
@Resolver(() => SessionType)
export class OwnAttendanceFields {
  constructor(private readonly reader: AttendanceReader) {}

  @ResolveField(() => MyAttendance, {
    nullable: true,
    description: 'How long the viewer was there; null where there is no record of it.',
  })
  @Authorize(withParent)
  async ownAttendance(
    @Parent() { id }: SessionType,
    @CurrentViewer() { personId }: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<MyAttendance | null> {
    if (personId === null) return null;
    return loaders.of(OWN, (ids) => this.reader.ownOf(personId, ids)).load(id);
  }
}
