import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  anyone,
  CurrentViewer,
  ifParent,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ProgramReader } from '../../programs/index.js';
import { manageEnrollment } from '../cohorts.policy.js';
import { CohortType } from '../cohorts.types.js';
import { CohortSettingsInput } from './catalog.inputs.js';
import { CatalogConnection, CohortPageType, CohortSettingsType } from './catalog.types.js';
import { FaceReader } from './face.reader.js';
import { seatsWord } from './face.rules.js';
import { SettingsService } from './settings.service.js';

const PUBLIC = 'it shows what a cohort’s team has made public, and nothing else';

/** Cohorts as everybody sees them. */
@Resolver(() => CohortPageType)
export class CatalogResolver {
  constructor(
    private readonly faces: FaceReader,
    private readonly programs: ProgramReader,
  ) {}

  @Query(() => CatalogConnection, { description: 'The cohorts that are listed, the newest first.' })
  @Authorize(anyone(PUBLIC))
  catalog(@IdArg('hubId', { nullable: true }) hubId: string | null, @Args() page: PageArgs) {
    return this.faces.listed(hubId, keysetOf(page, 1));
  }

  @Query(() => CohortPageType, { description: 'The page of a cohort, by the end of its address.' })
  @Authorize(anyone(PUBLIC))
  async cohortPage(@Args('slug', { type: () => String }) slug: string): Promise<CohortPageType> {
    const face = await this.faces.shown(slug);
    if (!face) throw Refusal.notFound('The page');
    return face;
  }

  @ResolveField(() => String, { description: '`open`, `not_yet` or `closed`.' })
  @Authorize(withParent)
  registration(@Parent() face: CohortPageType): string {
    return this.faces.registrationOf(face);
  }

  @ResolveField(() => String, {
    description:
      '`open`, `few`, `waitlist` (all taken; one can wait) or `full`. How many are enrolled is not told.',
  })
  @Authorize(withParent)
  seats(@Parent() face: CohortPageType): string {
    return seatsWord(face, face.waitlist);
  }

  @ResolveField(() => String)
  @Authorize(withParent)
  async programName(
    @Parent() { programId }: CohortPageType,
    @Context() { loaders }: GraphContext,
  ): Promise<string> {
    const loader = loaders.of(this.programs, (ids) => this.programs.programsByIds(ids));
    return (await loader.load(programId))?.name ?? '';
  }

  @ResolveField(() => String)
  @Authorize(withParent)
  async hubName(@Parent() { hubId }: CohortPageType, @Context() { loaders }: GraphContext): Promise<string> {
    const loader = loaders.of(CatalogResolver, (ids) => this.programs.hubsByIds(ids));
    return (await loader.load(hubId))?.name ?? '';
  }
}

/** Cohorts' pages as their teams set them. */
@Resolver(() => CohortType)
export class SettingsResolver {
  constructor(
    private readonly service: SettingsService,
    private readonly faces: FaceReader,
  ) {}

  @ResolveField(() => CohortSettingsType, {
    nullable: true,
    description: 'What its page says and how one registers; for the hub’s team.',
  })
  @Authorize(
    ifParent(manageEnrollment, ({ hubId, programId, id }: CohortType) => ({
      hubId,
      programId,
      cohortId: id,
    })),
  )
  async settings(
    @Parent() cohort: CohortType,
    @Context() { loaders }: GraphContext,
  ): Promise<CohortSettingsType | null> {
    return loaders.of(this.faces, (ids) => this.faces.byIds(ids)).load(cohort.id);
  }

  @Mutation(() => CohortSettingsType, {
    description: 'Sets what a cohort’s page says and how one registers.',
  })
  @Authorize(rows(manageEnrollment))
  async setCohortSettings(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: CohortSettingsInput,
  ): Promise<CohortSettingsType> {
    await this.service.set(viewer, cohortId, input);
    return (await this.faces.face(cohortId)) as CohortSettingsType;
  }
}
