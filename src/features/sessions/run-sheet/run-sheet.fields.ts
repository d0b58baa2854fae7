import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, may, type Viewer, withParent } from '../../../platform/authz/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { seePacket } from '../sessions.policy.js';
import { SessionType } from '../sessions.types.js';
import { RunSheetReader } from './run-sheet.reader.js';
import { FacultyMemberType, MaterialType, SegmentType } from './run-sheet.types.js';

// Each of the three lists is a loader of its own.
const AGENDAS = {};
const FACULTIES = {};
const MATERIALS = {};

/** What happens in a session. */
@Resolver(() => SessionType)
export class RunSheetFields {
  constructor(private readonly reader: RunSheetReader) {}

  @ResolveField(() => [SegmentType], { description: 'The agenda, in order.' })
  @Authorize(withParent)
  async agenda(@Parent() { id }: SessionType, @Context() { loaders }: GraphContext): Promise<SegmentType[]> {
    return (await loaders.of(AGENDAS, (ids) => this.reader.agendas(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [FacultyMemberType], { description: 'Who teaches in it.' })
  @Authorize(withParent)
  async faculty(
    @Parent() { id }: SessionType,
    @Context() { loaders }: GraphContext,
  ): Promise<FacultyMemberType[]> {
    return (await loaders.of(FACULTIES, (ids) => this.reader.faculties(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [MaterialType], {
    description: 'What there is to read or look at; what is for who teaches alone is left out for others.',
  })
  @Authorize(withParent)
  async materials(
    @Parent() session: SessionType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<MaterialType[]> {
    const all = (await loaders.of(MATERIALS, (ids) => this.reader.materials(ids)).load(session.id)) ?? [];
    return may(viewer, seePacket, session) ? all : all.filter(({ forFaculty }) => !forFaculty);
  }
}

/** Where what there is to read comes from. */
@Resolver(() => MaterialType)
export class MaterialFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Who teaches and added it; null for what the team added.',
  })
  @Authorize(withParent)
  async from(
    @Parent() { addedBy }: MaterialType,
    @Context() { loaders }: GraphContext,
  ): Promise<string | null> {
    if (!addedBy) return null;
    return (await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(addedBy))?.name ?? null;
  }
}

/** The names of those who teach: they stand on the programme. */
@Resolver(() => FacultyMemberType)
export class FacultyFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => String)
  @Authorize(withParent)
  name(@Parent() { personId }: FacultyMemberType, @Context() context: GraphContext): Promise<string> {
    return this.nameOf(personId, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'Whose place they took on the day.' })
  @Authorize(withParent)
  async substituteForName(
    @Parent() { substituteFor }: FacultyMemberType,
    @Context() context: GraphContext,
  ): Promise<string | null> {
    return substituteFor && this.nameOf(substituteFor, context);
  }

  private async nameOf(id: string, { loaders }: GraphContext): Promise<string> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(id);
    return person?.name ?? '';
  }
}
