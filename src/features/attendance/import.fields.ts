import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, may, type Viewer, withParent } from '../../platform/authz/index.js';
import { type GraphContext, keysetOf, PageArgs } from '../../platform/graphql/index.js';
import { PersonReader } from '../identity/index.js';
import { manageSessions } from '../sessions/index.js';
import {
  AttendanceImportType,
  AttendanceImportViewerCan,
  AttendanceTally,
  Attendee,
  ImportParticipantConnection,
  ImportParticipantType,
} from './attendance.types.js';
import { ImportReader } from './import.reader.js';

/** Who stands in an import, and how far their matching is. */
@Resolver(() => AttendanceImportType)
export class ImportFields {
  constructor(private readonly imports: ImportReader) {}

  @ResolveField(() => ImportParticipantConnection, { description: 'In the order of the file.' })
  @Authorize(withParent)
  participants(
    @Parent() { id }: AttendanceImportType,
    @Args() page: PageArgs,
    @Args('unresolved', {
      type: () => Boolean,
      nullable: true,
      description: 'Only those of whom nobody knows who they are.',
    })
    unresolved: boolean | null,
  ) {
    return this.imports.participants(id, unresolved ?? false, keysetOf(page, 1));
  }

  @ResolveField(() => AttendanceTally)
  @Authorize(withParent)
  async tally(
    @Parent() { id }: AttendanceImportType,
    @Context() { loaders }: GraphContext,
  ): Promise<AttendanceTally> {
    const tally = await loaders.of(this, (ids) => this.imports.tallies(ids)).load(id);
    return tally ?? { participants: 0, matched: 0, guests: 0, unresolved: 0 };
  }

  @ResolveField(() => AttendanceImportViewerCan)
  @Authorize(withParent)
  viewerCan(
    @Parent() found: AttendanceImportType,
    @CurrentViewer() viewer: Viewer,
  ): AttendanceImportViewerCan {
    const manage = may(viewer, manageSessions, found);
    const { state } = found;
    return {
      match: manage && state !== 'undone',
      commit: manage && state === 'preview',
      undo: manage && state !== 'undone',
    };
  }
}

/** Who a participant of a report is, or might be. */
@Resolver(() => ImportParticipantType)
export class ImportParticipantFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => Attendee, { nullable: true })
  @Authorize(withParent)
  person(@Parent() { personId }: ImportParticipantType, @Context() context: GraphContext) {
    return personId ? this.load(personId, context) : null;
  }

  @ResolveField(() => Attendee, {
    nullable: true,
    description: 'Who it may be, to be confirmed by somebody; null once it is known.',
  })
  @Authorize(withParent)
  suggestion(
    @Parent() { matchKind, suggestedPersonId }: ImportParticipantType,
    @Context() context: GraphContext,
  ) {
    return suggestedPersonId && !matchKind ? this.load(suggestedPersonId, context) : null;
  }

  private load(id: string, { loaders }: GraphContext): Promise<Attendee | null> {
    return loaders.of(this.people, (ids) => this.people.byIds(ids)).load(id);
  }
}
