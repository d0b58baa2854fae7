import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  authorize,
  CurrentViewer,
  rows,
  signedIn,
  type Viewer,
} from '../../platform/authz/index.js';
import { IdArg, keysetOf, PageArgs } from '../../platform/graphql/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { manageSessions } from '../sessions/index.js';
import { MatchAttendanceInput } from './attendance.inputs.js';
import { seeAttendance } from './attendance.policy.js';
import { AttendanceReader } from './attendance.reader.js';
import {
  AttendanceImportType,
  AttendanceMatrix,
  CommitAttendanceResult,
  ImportParticipantType,
  MyAttendanceConnection,
  type NothingToRecord,
} from './attendance.types.js';
import { ImportReader } from './import.reader.js';
import { ImportService } from './import.service.js';
import { MatrixReader } from './matrix.reader.js';

/** Attendance, and the imports it comes from. */
@Resolver()
export class AttendanceResolver {
  constructor(
    private readonly service: ImportService,
    private readonly imports: ImportReader,
    private readonly attendance: AttendanceReader,
    private readonly matrix: MatrixReader,
  ) {}

  @Query(() => AttendanceImportType, { description: 'A meeting report that was taken in for a session.' })
  @Authorize(rows(seeAttendance))
  async attendanceImport(
    @CurrentViewer() viewer: Viewer,
    @IdArg('id') id: string,
  ): Promise<AttendanceImportType> {
    const found = await this.imports.import(id);
    if (!found) throw Refusal.notFound();
    authorize(viewer, seeAttendance, found);
    return found;
  }

  @Query(() => AttendanceMatrix, {
    description: 'Who attended which of a cohort’s sessions; for the hub’s team.',
  })
  @Authorize(rows(seeAttendance))
  attendanceMatrix(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args() page: PageArgs,
    @Args('name', {
      type: () => String,
      nullable: true,
      description: 'Only people in whose names this stands, whatever its case and accents.',
    })
    name: string | null,
  ): Promise<AttendanceMatrix> {
    return this.matrix.matrix(viewer, cohortId, name?.trim() || null, keysetOf(page, 1));
  }

  @Query(() => MyAttendanceConnection, {
    description: 'The viewer’s own attendance, the latest session first.',
  })
  @Authorize(signedIn)
  myAttendance(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs) {
    return this.attendance.ofPerson(viewer.personId ?? '', keysetOf(page, 2));
  }

  @Mutation(() => ImportParticipantType, { description: 'Says who a participant of a report is.' })
  @Authorize(rows(seeAttendance, manageSessions))
  matchAttendance(
    @CurrentViewer() viewer: Viewer,
    @IdArg('participantId') participantId: string,
    @Args('input') input: MatchAttendanceInput,
  ): Promise<ImportParticipantType> {
    return this.service.match(viewer, participantId, input);
  }

  @Mutation(() => CommitAttendanceResult, { description: 'Makes a preview count; twice is once.' })
  @Authorize(rows(seeAttendance, manageSessions))
  async commitAttendanceImport(
    @CurrentViewer() viewer: Viewer,
    @IdArg('id') id: string,
  ): Promise<AttendanceImportType | NothingToRecord> {
    const committed = await this.service.commit(viewer, id);
    return (
      committed ?? { message: 'No row of this report falls into the session, so there is nothing to record.' }
    );
  }

  @Mutation(() => AttendanceImportType, {
    description: 'Takes an import back as a whole, or throws a preview away.',
  })
  @Authorize(rows(seeAttendance, manageSessions))
  undoAttendanceImport(
    @CurrentViewer() viewer: Viewer,
    @IdArg('id') id: string,
  ): Promise<AttendanceImportType> {
    return this.service.undo(viewer, id);
  }
}
