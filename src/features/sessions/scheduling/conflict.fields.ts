import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, may, type Viewer, withParent } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import { manageSessions } from '../sessions.policy.js';
import { SessionReader } from '../sessions.reader.js';
import { ScheduleConflict, SessionType } from '../sessions.types.js';
import { ConflictReader } from './conflict.reader.js';

/** What speaks against sessions at their times. */
@Resolver(() => SessionType)
export class ConflictFields {
  constructor(
    private readonly reader: ConflictReader,
    private readonly sessions: SessionReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [ScheduleConflict], {
    description:
      'What speaks against its time, while it is to come: the same cohort or faculty elsewhere at once, or a holiday. For the team; nothing for others.',
  })
  @Authorize(withParent)
  async conflicts(
    @Parent() session: SessionType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<ScheduleConflict[]> {
    const open = session.state === 'draft' || session.state === 'scheduled';
    if (!open || session.endsAt <= this.clock.now() || !may(viewer, manageSessions, session)) return [];
    // Those who teach may have been changed by the same request.
    const load = async (ids: readonly string[]) =>
      this.reader.ofSessions(viewer, [...(await this.sessions.byIds(ids)).values()]);
    return (await loaders.of(this, load).load(session.id)) ?? [];
  }
}
