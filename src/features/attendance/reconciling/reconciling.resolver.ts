import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, rows, type Viewer, withParent } from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { PersonReader } from '../../identity/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { Attendee } from '../attendance.types.js';
import { ComparisonReader } from './comparison.reader.js';
import {
  AttendanceComparison,
  ComparedAttendance,
  UnknownParticipant,
  UnknownParticipantConnection,
} from './reconciling.types.js';

/** Minutes beyond which sources differ, unless it is said otherwise. */
const USUAL_MINUTES = 5;

/** The sources of a session side by side, and whom none of them could tell. */
@Resolver()
export class ReconcilingResolver {
  constructor(private readonly reader: ComparisonReader) {}

  @Query(() => AttendanceComparison, {
    description: 'What each source of a session says of each person; for the hub’s team.',
  })
  @Authorize(rows(seeAttendance))
  attendanceComparison(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args() page: PageArgs,
    @Args('minutes', {
      type: () => Int,
      nullable: true,
      description: `Sources further apart than so many minutes differ; ${USUAL_MINUTES} when left out.`,
    })
    minutes: number | null,
    @Args('differing', { type: () => Boolean, nullable: true, description: 'Only those who differ.' })
    differing: boolean | null,
  ): Promise<AttendanceComparison> {
    const limit = (minutes ?? USUAL_MINUTES) * 60;
    if (limit < 0) throw Refusal.invalid('Please name no minutes below zero.', { minutes: 'is below zero' });
    return this.reader.comparison(
      viewer,
      sessionId,
      { limit, differing: differing ?? false },
      keysetOf(page, 1),
    );
  }

  @Query(() => UnknownParticipantConnection, {
    description: 'Whoever stands in any report of a session and is known to nobody.',
  })
  @Authorize(rows(seeAttendance))
  unknownParticipants(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args() page: PageArgs,
  ) {
    return this.reader.unknown(viewer, sessionId, keysetOf(page, 1));
  }
}

/** Whom a line of a comparison is about. */
@Resolver(() => ComparedAttendance)
export class ComparedFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => Attendee)
  @Authorize(withParent)
  async person(
    @Parent() { personId }: ComparedAttendance,
    @Context() { loaders }: GraphContext,
  ): Promise<Attendee> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(personId);
    if (!person) throw Refusal.notFound('The person');
    return person;
  }
}

/** Who an unknown participant might be. */
@Resolver(() => UnknownParticipant)
export class UnknownFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => Attendee, {
    nullable: true,
    description: 'Who it may be, to be confirmed by somebody.',
  })
  @Authorize(withParent)
  suggestion(@Parent() one: UnknownParticipant, @Context() { loaders }: GraphContext) {
    if (!one.suggestedPersonId) return null;
    return loaders.of(this.people, (ids) => this.people.byIds(ids)).load(one.suggestedPersonId);
  }
}
