import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, may, TEAM, type Viewer, withParent } from '../../platform/authz/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type GraphContext, type Keyset, keysetOf, PageArgs } from '../../platform/graphql/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { CohortReader, CohortType } from '../cohorts/index.js';
import { Me } from '../identity/index.js';
import { ProgramReader, ProgramType } from '../programs/index.js';
import { mayBeCalledOff } from './session.rules.js';
import { manageSessions } from './sessions.policy.js';
import { SessionReader } from './sessions.reader.js';
import { SessionConnection, SessionType, SessionViewerCan } from './sessions.types.js';

function isOfTheHub(viewer: Viewer, session: SessionType): boolean {
  return (
    manageSessions.allows(viewer, session) ||
    (viewer.personId !== null && session.facultyIds.includes(viewer.personId))
  );
}

/** Where a session belongs, and what the viewer may do with it. */
@Resolver(() => SessionType)
export class SessionFields {
  constructor(
    private readonly cohorts: CohortReader,
    private readonly programs: ProgramReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Where the meeting is: for the team and who teaches. Everyone else goes through their join page.',
  })
  @Authorize(withParent)
  meetingUrl(@Parent() session: SessionType, @CurrentViewer() viewer: Viewer): string | null {
    // Null for others, so that a list of sessions can be asked for by anyone.
    return isOfTheHub(viewer, session) ? session.meetingUrl : null;
  }

  @ResolveField(() => CohortType)
  @Authorize(withParent)
  async cohort(@Parent() session: SessionType, @Context() { loaders }: GraphContext): Promise<CohortType> {
    const cohort =
      session.cohort ??
      (await loaders.of(this.cohorts, (ids) => this.cohorts.byIds(ids)).load(session.cohortId));
    if (!cohort) throw Refusal.notFound('The cohort');
    return cohort;
  }

  @ResolveField(() => ProgramType)
  @Authorize(withParent)
  async program(@Parent() session: SessionType, @Context() { loaders }: GraphContext): Promise<ProgramType> {
    const program =
      session.program ??
      (await loaders.of(this.programs, (ids) => this.programs.programsByIds(ids)).load(session.programId));
    if (!program) throw Refusal.notFound('The program');
    return program;
  }

  @ResolveField(() => SessionViewerCan)
  @Authorize(withParent)
  viewerCan(@Parent() session: SessionType, @CurrentViewer() viewer: Viewer): SessionViewerCan {
    const manage = may(viewer, manageSessions, session);
    const { state, startsAt } = session;
    return {
      manage,
      change: manage && (state === 'draft' || (state === 'scheduled' && startsAt > this.clock.now())),
      plan: manage && state !== 'held' && state !== 'cancelled',
      callOff: manage && mayBeCalledOff(session, this.clock.now()),
    };
  }
}

/** Whether the viewer has a schedule. */
@Resolver(() => Me)
export class MySchedule {
  @ResolveField(() => Boolean, {
    description: 'Whether the viewer schedules sessions anywhere, and so has a schedule to look at.',
  })
  @Authorize(withParent)
  schedules(@CurrentViewer() viewer: Viewer): boolean {
    return viewer.roles.some(({ role }) => TEAM.some((one) => one === role));
  }
}

/** The sessions of a cohort. */
@Resolver(() => CohortType)
export class CohortSessions {
  /** What tells the loaders of pages of different kinds apart; there are as many as there are sizes, with drafts and without. */
  private readonly bySize = new Map<string, object>();

  constructor(private readonly reader: SessionReader) {}

  @ResolveField(() => SessionConnection, { description: 'In order, those called off included.' })
  @Authorize(withParent)
  async sessions(
    @Parent() cohort: CohortType,
    @Args() page: PageArgs,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ) {
    const keyset = keysetOf(page, 2);
    // A draft is the team's own.
    const drafts = may(viewer, manageSessions, { ...cohort, cohortId: cohort.id });
    const load = (ids: readonly string[]) => this.reader.pagesOf(ids, keyset, drafts);
    // First pages of many cohorts are one statement; a later page is asked for of one cohort.
    if (keyset.after !== null) return (await load([cohort.id])).get(cohort.id);
    return loaders.of(this.ownerOf(keyset, drafts), load).load(cohort.id);
  }

  private ownerOf({ limit }: Keyset, drafts: boolean): object {
    const kind = `${limit} ${drafts}`;
    const owner = this.bySize.get(kind) ?? {};
    this.bySize.set(kind, owner);
    return owner;
  }
}
