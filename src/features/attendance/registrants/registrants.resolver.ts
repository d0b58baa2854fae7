import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { manageSessions, SessionType } from '../../sessions/index.js';
import { MatchAttendanceInput } from '../attendance.inputs.js';
import { seeAttendance } from '../attendance.policy.js';
import { Attendee } from '../attendance.types.js';
import { RegistrantReader } from './registrant.reader.js';
import { RegistrantService } from './registrant.service.js';
import {
  RegistrantConnection,
  RegistrantListType,
  RegistrantListViewerCan,
  RegistrantType,
} from './registrants.types.js';

/** Who is registered for the meetings of sessions. */
@Resolver()
export class RegistrantsResolver {
  constructor(private readonly service: RegistrantService) {}

  @Query(() => RegistrantListType, { description: 'A list of who registered for a session’s meeting.' })
  @Authorize(rows(seeAttendance))
  registrantList(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<RegistrantListType> {
    return this.service.list(viewer, id);
  }

  @Mutation(() => RegistrantType, { description: 'Says who a registrant is.' })
  @Authorize(rows(seeAttendance, manageSessions))
  matchRegistrant(
    @CurrentViewer() viewer: Viewer,
    @IdArg('registrantId') registrantId: string,
    @Args('input') input: MatchAttendanceInput,
  ): Promise<RegistrantType> {
    return this.service.match(viewer, registrantId, input);
  }

  @Mutation(() => RegistrantListType, {
    description:
      'Gives the people of a list their own ways into the meeting, and remembers their registrations.',
  })
  @Authorize(rows(seeAttendance, manageSessions))
  commitRegistrantList(
    @CurrentViewer() viewer: Viewer,
    @IdArg('id') id: string,
  ): Promise<RegistrantListType> {
    return this.service.commit(viewer, id);
  }

  @Mutation(() => Boolean, { description: 'Throws a list away that was only looked at.' })
  @Authorize(rows(seeAttendance, manageSessions))
  async discardRegistrantList(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<boolean> {
    await this.service.discard(viewer, id);
    return true;
  }
}

/** The lists of a session. */
@Resolver(() => SessionType)
export class SessionRegistrantFields {
  constructor(private readonly reader: RegistrantReader) {}

  @ResolveField(() => [RegistrantListType], {
    nullable: true,
    description: 'The newest lists of who registered for its meeting; for the hub’s team.',
  })
  @Authorize(ifParent(seeAttendance, (session: SessionType) => session))
  registrantLists(@Parent() { id }: SessionType, @Context() { loaders }: GraphContext) {
    return loaders.of(this, (ids) => this.reader.ofSessions(ids)).load(id);
  }
}

/** Who stands in a list. */
@Resolver(() => RegistrantListType)
export class RegistrantListFields {
  constructor(private readonly reader: RegistrantReader) {}

  @ResolveField(() => RegistrantConnection, {
    name: 'people',
    description: 'In the order of the file.',
  })
  @Authorize(withParent)
  people(
    @Parent() { id }: RegistrantListType,
    @Args() page: PageArgs,
    @Args('unresolved', {
      type: () => Boolean,
      nullable: true,
      description: 'Only those of whom nobody knows who they are.',
    })
    unresolved: boolean | null,
  ) {
    return this.reader.registrants(id, unresolved ?? false, keysetOf(page, 1));
  }

  @ResolveField(() => RegistrantListViewerCan)
  @Authorize(withParent)
  viewerCan(@Parent() list: RegistrantListType, @CurrentViewer() viewer: Viewer): RegistrantListViewerCan {
    const manage = may(viewer, manageSessions, list);
    const preview = manage && list.state === 'preview';
    return { match: manage, commit: preview, discard: preview };
  }
}

/** Who a registrant is, or might be. */
@Resolver(() => RegistrantType)
export class RegistrantFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => Attendee, { nullable: true })
  @Authorize(withParent)
  person(@Parent() { personId }: RegistrantType, @Context() context: GraphContext) {
    return personId ? this.load(personId, context) : null;
  }

  @ResolveField(() => Attendee, {
    nullable: true,
    description: 'Who it may be, to be confirmed by somebody; null once it is known.',
  })
  @Authorize(withParent)
  suggestion(@Parent() { matchKind, suggestedPersonId }: RegistrantType, @Context() context: GraphContext) {
    return suggestedPersonId && !matchKind ? this.load(suggestedPersonId, context) : null;
  }

  private load(id: string, { loaders }: GraphContext): Promise<Attendee | null> {
    return loaders.of(this.people, (ids) => this.people.byIds(ids)).load(id);
  }
}
