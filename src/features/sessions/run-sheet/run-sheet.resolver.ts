import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  rows,
  scoped,
  signedIn,
  type Viewer,
} from '../../../platform/authz/index.js';
import { IdArg, keysetOf, ListArg, PageArgs } from '../../../platform/graphql/index.js';
import { REACH_ARG, reachOf } from '../reach.arg.js';
import { SessionFilter } from '../sessions.inputs.js';
import { manageSessions } from '../sessions.policy.js';
import { SessionType } from '../sessions.types.js';
import { MaterialsService } from './materials.service.js';
import { FacultyInput, LinkInput, SegmentInput } from './run-sheet.inputs.js';
import { RunSheetService } from './run-sheet.service.js';
import { SegmentKindType, TeacherConnection } from './run-sheet.types.js';
import { CREDIT_BEARING, SEGMENT_KINDS } from './segment-kinds.rules.js';
import { TeacherReader } from './teacher.reader.js';

/** Parts of an agenda, or members of a faculty, at the most. */
const MOST = 60;

/** What happens in sessions: who teaches, and changing it. */
@Resolver(() => SessionType)
export class RunSheetResolver {
  constructor(
    private readonly service: RunSheetService,
    private readonly contributions: MaterialsService,
    private readonly teachers: TeacherReader,
  ) {}

  @Query(() => TeacherConnection, {
    description: 'Who teaches in the sessions that the viewer may see and that fit the filter, each once.',
  })
  @Authorize(scoped('the viewer’s roles, enrollments and teaching scope the sessions in SQL'))
  sessionFaculty(
    @CurrentViewer() viewer: Viewer,
    @Args('filter') filter: SessionFilter,
    @Args() page: PageArgs,
  ) {
    return this.teachers.find(viewer, filter, keysetOf(page, 1));
  }

  @Query(() => [SegmentKindType], { description: 'What parts of an agenda can be for, as they usually go.' })
  @Authorize(signedIn)
  segmentKinds(): SegmentKindType[] {
    return SEGMENT_KINDS.map((kind) => ({ kind, creditBearing: CREDIT_BEARING.has(kind) }));
  }

  @Mutation(() => SessionType, {
    description: 'Replaces the agenda, of others of its series too where it is to reach them.',
  })
  @Authorize(rows(manageSessions))
  async setAgenda(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @ListArg('segments', SegmentInput, MOST) segments: SegmentInput[],
    @Args('reach', REACH_ARG) reach: string | null,
  ): Promise<SessionType> {
    return this.service.setAgenda(viewer, sessionId, segments, reachOf(reach));
  }

  @Mutation(() => SessionType, { description: 'Replaces who teaches.' })
  @Authorize(rows(manageSessions))
  async setFaculty(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @ListArg('faculty', FacultyInput, MOST) faculty: FacultyInput[],
  ): Promise<SessionType> {
    return this.service.setFaculty(viewer, sessionId, faculty);
  }

  @Mutation(() => SessionType, { description: 'Adds a member to the faculty, or gives one another part.' })
  @Authorize(rows(manageSessions))
  addFaculty(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('member') member: FacultyInput,
    @Args('reach', REACH_ARG) reach: string | null,
  ): Promise<SessionType> {
    return this.service.addFaculty(viewer, sessionId, member, reachOf(reach));
  }

  @Mutation(() => SessionType, { description: 'Takes a member out of the faculty.' })
  @Authorize(rows(manageSessions))
  removeFaculty(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @IdArg('personId') personId: string,
    @Args('reach', REACH_ARG) reach: string | null,
  ): Promise<SessionType> {
    return this.service.removeFaculty(viewer, sessionId, personId, reachOf(reach));
  }

  @Mutation(() => SessionType, { description: 'Puts somebody in the place of who cannot come.' })
  @Authorize(rows(manageSessions))
  substituteFaculty(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @IdArg('personId') personId: string,
    @Args('substitute') substitute: FacultyInput,
  ): Promise<SessionType> {
    return this.service.substitute(viewer, sessionId, personId, substitute);
  }

  @Mutation(() => SessionType, { description: 'Adds a link to the materials.' })
  @Authorize(rows(manageSessions))
  async addMaterialLink(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('link') link: LinkInput,
  ): Promise<SessionType> {
    const { session, by } = await this.contributions.byTeam(viewer, sessionId);
    await this.contributions.addLink(by, session, link);
    return session;
  }

  @Mutation(() => SessionType, { description: 'Takes something out of the materials.' })
  @Authorize(rows(manageSessions))
  async removeMaterial(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @IdArg('materialId') materialId: string,
  ): Promise<SessionType> {
    const { session, by } = await this.contributions.byTeam(viewer, sessionId);
    await this.contributions.remove(by, session, materialId);
    return session;
  }
}
