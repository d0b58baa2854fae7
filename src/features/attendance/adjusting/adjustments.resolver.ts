import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { manageSessions, SessionType, seeSession } from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { Attendee } from '../attendance.types.js';
import { AdjustService } from './adjust.service.js';
import { AdjustmentReader } from './adjustment.reader.js';
import { AdjustAttendanceInput, TakeBackInput } from './adjustments.inputs.js';
import { AdjustmentType } from './adjustments.types.js';

/** Attendance that the team puts right. */
@Resolver()
export class AdjustmentsResolver {
  constructor(private readonly service: AdjustService) {}

  @Mutation(() => AdjustmentType, {
    description: 'Counts a stretch of a session as attended by some people, or strikes it out.',
  })
  @Authorize(rows(seeSession, seeAttendance, manageSessions))
  adjustAttendance(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: AdjustAttendanceInput,
  ): Promise<AdjustmentType> {
    return this.service.adjust(viewer, sessionId, input);
  }

  @Mutation(() => AdjustmentType, { description: 'Takes an adjustment back: it counts for nothing then.' })
  @Authorize(rows(seeSession, seeAttendance, manageSessions))
  takeBackAdjustment(
    @CurrentViewer() viewer: Viewer,
    @IdArg('adjustmentId') adjustmentId: string,
    @Args('input') { reason }: TakeBackInput,
  ): Promise<AdjustmentType> {
    return this.service.takeBack(viewer, adjustmentId, reason);
  }
}

/** The adjustments of a session. */
@Resolver(() => SessionType)
export class SessionAdjustmentFields {
  constructor(private readonly reader: AdjustmentReader) {}

  @ResolveField(() => [AdjustmentType], {
    nullable: true,
    description:
      'The newest adjustments of its attendance, those that were taken back included; for the hub’s team.',
  })
  @Authorize(ifParent(seeAttendance, (session: SessionType) => session))
  attendanceAdjustments(@Parent() { id }: SessionType, @Context() { loaders }: GraphContext) {
    return loaders.of(this, (ids) => this.reader.ofSessions(ids)).load(id);
  }
}

/** Whom an adjustment is about, and whose it is. */
@Resolver(() => AdjustmentType)
export class AdjustmentFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => [Attendee], { name: 'people', description: 'Whom it is about.' })
  @Authorize(withParent)
  async about(
    @Parent() { personIds }: AdjustmentType,
    @Context() context: GraphContext,
  ): Promise<Attendee[]> {
    const found = await Promise.all(personIds.map((id) => this.load(id, context)));
    return found.filter((person) => person !== null);
  }

  @ResolveField(() => String, { description: 'The name of who adjusted.' })
  @Authorize(withParent)
  async by(@Parent() { adjustedBy }: AdjustmentType, @Context() context: GraphContext): Promise<string> {
    return (await this.load(adjustedBy, context))?.name ?? '';
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may take it back.' })
  @Authorize(withParent)
  canTakeBack(@Parent() adjustment: AdjustmentType, @CurrentViewer() viewer: Viewer): boolean {
    const own = viewer.personId !== null && adjustment.personIds.includes(viewer.personId);
    return adjustment.takenBackAt === null && !own && may(viewer, manageSessions, adjustment);
  }

  private load(id: string, { loaders }: GraphContext): Promise<Attendee | null> {
    return loaders.of(this.people, (ids) => this.people.byIds(ids)).load(id);
  }
}
