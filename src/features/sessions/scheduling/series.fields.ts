import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, may, type Viewer, withParent } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import { manageSessions, seeSession } from '../sessions.policy.js';
import { SeriesType, SessionReach, SessionType } from '../sessions.types.js';
import { SeriesReader } from './series.reader.js';

// Each of the two is a loader of its own.
const SERIES = {};
const REACHES = {};

/** The series that a session belongs to, and how much of it goes with a change. */
@Resolver(() => SessionType)
export class SeriesFields {
  constructor(
    private readonly reader: SeriesReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => SeriesType, {
    nullable: true,
    description:
      'Null for a session held by itself; while some of the series are drafts, for whoever may not see these, too.',
  })
  @Authorize(withParent)
  async series(
    @Parent() session: SessionType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<SeriesType | null> {
    if (!session.seriesId) return null;
    const series = await loaders.of(SERIES, (ids) => this.reader.byIds(ids)).load(session.seriesId);
    // Its title and rule tell of drafts.
    const drafts = { ...session, state: 'draft' as const };
    return series && (!series.hasDrafts || may(viewer, seeSession, drafts)) ? series : null;
  }

  @ResolveField(() => SessionReach, {
    description:
      'How many others of its series go with a change of it, or with calling it off; none for whoever may do neither.',
  })
  @Authorize(withParent)
  async reach(
    @Parent() session: SessionType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<SessionReach> {
    // Drafts are counted as well.
    if (!may(viewer, manageSessions, session)) return { following: 0, all: 0 };
    const load = (ids: readonly string[]) => this.reader.reaches(ids, this.clock.now());
    return (await loaders.of(REACHES, load).load(session.id)) ?? { following: 0, all: 0 };
  }
}
