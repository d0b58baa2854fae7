import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, ifParent, rows, type Viewer } from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { manageSessions, SessionType, seeSession } from '../../sessions/index.js';
import { RosterPressInput, RosterTimesInput } from './roster.inputs.js';
import { RosterReader } from './roster.reader.js';
import { RosterService } from './roster.service.js';
import { LiveRoster } from './roster.types.js';

/** Who is at a session, as facilitators see it. */
@Resolver(() => SessionType)
export class RosterResolver {
  constructor(
    private readonly service: RosterService,
    private readonly reader: RosterReader,
  ) {}

  @ResolveField(() => LiveRoster, {
    nullable: true,
    description: 'Who is here, as facilitators mark it; for the hub’s team.',
  })
  @Authorize(ifParent(manageSessions, (session: SessionType) => session))
  liveRoster(@Parent() { id }: SessionType, @CurrentViewer() { personId }: Viewer): Promise<LiveRoster> {
    return this.reader.roster(id, personId);
  }

  @Mutation(() => LiveRoster, {
    description: 'Marks people as here or as gone; whoever is that already is left alone.',
  })
  @Authorize(rows(seeSession, manageSessions))
  pressRoster(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: RosterPressInput,
  ): Promise<LiveRoster> {
    return this.service.press(viewer, sessionId, input);
  }

  @Mutation(() => LiveRoster, { description: 'Takes a press back, with everyone whom it marked.' })
  @Authorize(rows(seeSession, manageSessions))
  undoRosterPress(@CurrentViewer() viewer: Viewer, @IdArg('pressId') pressId: string): Promise<LiveRoster> {
    return this.service.undo(viewer, pressId);
  }

  @Mutation(() => LiveRoster, {
    description: 'Says from when until when somebody was there, in the place of what was pressed of them.',
  })
  @Authorize(rows(seeSession, manageSessions))
  setRosterTimes(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: RosterTimesInput,
  ): Promise<LiveRoster> {
    return this.service.setTimes(viewer, sessionId, input);
  }
}
