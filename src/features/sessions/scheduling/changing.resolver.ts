import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { ChangeSessionsInput } from '../sessions.inputs.js';
import { manageSessions } from '../sessions.policy.js';
import { SessionReader } from '../sessions.reader.js';
import { PlannedSession, ScheduleConflict, SessionsChangedType } from '../sessions.types.js';
import { AdditionPreview } from './addition-preview.js';
import { ChangePreview } from './change-preview.js';
import { ChangeSessions } from './change-sessions.js';
import { FacultyConflicts } from './faculty-conflicts.js';

/** Changes of sessions, and what speaks against them. */
@Resolver()
export class ChangingResolver {
  constructor(
    private readonly changes: ChangeSessions,
    private readonly previews: ChangePreview,
    private readonly additions: AdditionPreview,
    private readonly faculty: FacultyConflicts,
    private readonly reader: SessionReader,
  ) {}

  @Query(() => [PlannedSession], {
    description:
      'The sessions that a change reaches as they would be held, in order, and what speaks against each; none where no time changes.',
  })
  @Authorize(rows(manageSessions))
  previewChange(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: ChangeSessionsInput,
  ): Promise<PlannedSession[]> {
    return this.previews.preview(viewer, sessionId, input);
  }

  @Query(() => PlannedSession, {
    description: 'A session as it would be added to a series, and what speaks against it.',
  })
  @Authorize(rows(manageSessions))
  previewAddition(
    @CurrentViewer() viewer: Viewer,
    @IdArg('seriesId') seriesId: string,
    @Args('start', { type: () => String, description: 'Wall-clock time in the zone of the series.' })
    start: string,
  ): Promise<PlannedSession> {
    return this.additions.preview(viewer, seriesId, start);
  }

  @Query(() => [ScheduleConflict], {
    description:
      'What speaks against somebody teaching in a session: where else in the hub they teach at that time. Nothing where nobody has the address.',
  })
  @Authorize(rows(manageSessions))
  facultyConflicts(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('email', { type: () => String }) email: string,
  ): Promise<ScheduleConflict[]> {
    return this.faculty.of(viewer, sessionId, email);
  }

  @Mutation(() => SessionsChangedType, {
    description: 'Changes a session, or with it the following or all of its series that are to come.',
  })
  @Authorize(rows(manageSessions))
  async changeSessions(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: ChangeSessionsInput,
  ): Promise<SessionsChangedType> {
    const { sessionIds, seriesId } = await this.changes.change(viewer, sessionId, input);
    const sessions = await this.reader.byIds(sessionIds);
    return { sessions: sessionIds.flatMap((id) => sessions.get(id) ?? []), seriesId };
  }
}
