import {
  Args,
  Context,
  Field,
  ID,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  Readable,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { CohortType, seeCohort } from '../../cohorts/index.js';
import { PersonReader } from '../../identity/index.js';
import { OrganizersService } from './organizers.service.js';
import { SiteOrganizerInput } from './room.inputs.js';
import { nameOrganizers } from './room.policy.js';
import { RoomReader } from './room.reader.js';

/** Somebody who tends the room of a site. */
@ObjectType('SiteOrganizer')
@Readable()
export class SiteOrganizerType {
  @Field(() => ID)
  id!: string;

  personId!: string;

  @Field(() => String)
  organization!: string;

  @Field(() => String, { nullable: true })
  site!: string | null;
}

/** Who tends the rooms of a cohort's sites. */
@Resolver(() => CohortType)
export class OrganizersResolver {
  constructor(
    private readonly service: OrganizersService,
    private readonly reader: RoomReader,
  ) {}

  @ResolveField(() => [SiteOrganizerType], {
    nullable: true,
    description: 'Who tends the shared rooms of its sites; for the hub’s team.',
  })
  @Authorize(ifParent(nameOrganizers, (cohort: CohortType) => ({ ...cohort, cohortId: cohort.id })))
  async siteOrganizers(
    @Parent() { id }: CohortType,
    @Context() { loaders }: GraphContext,
  ): Promise<SiteOrganizerType[]> {
    return (await loaders.of(this.reader, (ids) => this.reader.organizersOf(ids)).load(id)) ?? [];
  }

  @Mutation(() => [SiteOrganizerType], {
    description: 'Names somebody who is enrolled organizer of a site: they tend its room and its sheet.',
  })
  @Authorize(rows(seeCohort, nameOrganizers))
  nameSiteOrganizer(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: SiteOrganizerInput,
  ): Promise<SiteOrganizerType[]> {
    return this.service.name(viewer, cohortId, input);
  }

  @Mutation(() => [SiteOrganizerType], { description: 'Ends that somebody organizes a site.' })
  @Authorize(rows(seeCohort, nameOrganizers))
  endSiteOrganizer(
    @CurrentViewer() viewer: Viewer,
    @IdArg('organizerId') organizerId: string,
  ): Promise<SiteOrganizerType[]> {
    return this.service.end(viewer, organizerId);
  }
}

/** The name of an organizer. */
@Resolver(() => SiteOrganizerType)
export class SiteOrganizerFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => String)
  @Authorize(withParent)
  async name(
    @Parent() { personId }: SiteOrganizerType,
    @Context() { loaders }: GraphContext,
  ): Promise<string> {
    return (await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(personId))?.name ?? '';
  }
}
