import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { LicenceType, PersonReader, PracticeType, ProfileReader } from '../../identity/index.js';
import { HubType } from '../../programs/index.js';
import { seeRoster } from '../cohorts.policy.js';
import { CohortReader } from '../cohorts.reader.js';
import { RosterPerson } from '../cohorts.types.js';
import { HubPracticesReader } from './hub-practices.reader.js';
import { OwnComingReader } from './own-coming.reader.js';
import { seeAccessNeeds, seeLicences, seeSpokes } from './profiles.policy.js';
import { ParticipantType, ParticipantViewerCan, SpokeType } from './profiles.types.js';

/** People of a hub who must name a spoke before others are told of it: of fewer, the name may tell who is here. */
const LEAST_OF_SPOKE = 3;

/** What a person on a roster does and where. */
@Resolver(() => RosterPerson)
export class PracticeFields {
  constructor(private readonly practices: HubPracticesReader) {}

  @ResolveField(() => PracticeType, {
    description: 'Empty for who is known elsewhere and has not come to this hub themselves yet.',
  })
  @Authorize(ifParent(seeRoster, ({ at }: RosterPerson) => at))
  async practice(
    @Parent() person: RosterPerson,
    @Context() { loaders }: GraphContext,
  ): Promise<PracticeType> {
    const loader = loaders.of(this.practices, (keys) => this.practices.byKeys(keys));
    return (await loader.load(HubPracticesReader.keyOf(person.at.hubId, person.id))) as PracticeType;
  }
}

/** One participant. */
@Resolver(() => ParticipantType)
export class ParticipantResolver {
  constructor(
    private readonly cohorts: CohortReader,
    private readonly people: PersonReader,
    private readonly profiles: ProfileReader,
    private readonly comings: OwnComingReader,
  ) {}

  @Query(() => ParticipantType, { description: 'One person of a cohort, by the enrollment.' })
  @Authorize(rows(seeRoster))
  async participant(
    @CurrentViewer() viewer: Viewer,
    @IdArg('enrollmentId') enrollmentId: string,
  ): Promise<ParticipantType> {
    const enrollment = await this.cohorts.enrollment(enrollmentId);
    if (!enrollment) throw Refusal.notFound();
    authorize(viewer, seeRoster, enrollment);
    const person = await this.people.byId(enrollment.personId);
    if (!person) throw Refusal.notFound();
    const came = await this.comings.opens(enrollment.hubId, person.id);
    const { pronouns, languages, npi, accessNeeds } = await this.profiles.own(person.id);
    const told = came ? { pronouns, languages } : { pronouns: null, languages: [] };
    return { ...enrollment, person: { ...person, at: enrollment }, ...told, npi, accessNeeds, came };
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What they need to take part; for the team that acts on it, while they are enrolled.',
  })
  @Authorize(ifParent(seeAccessNeeds, (participant: ParticipantType) => participant))
  accessNeeds(@Parent() { accessNeeds }: ParticipantType): string | null {
    return accessNeeds;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'National Provider Identifier; for the CE office.',
  })
  @Authorize(ifParent(seeLicences, (participant: ParticipantType) => participant))
  npi(@Parent() { npi }: ParticipantType): string | null {
    return npi;
  }

  @ResolveField(() => [LicenceType], { nullable: true, description: 'For the CE office.' })
  @Authorize(ifParent(seeLicences, (participant: ParticipantType) => participant))
  licences(@Parent() { personId }: ParticipantType): Promise<LicenceType[]> {
    return this.profiles.licencesOf(personId);
  }

  @ResolveField(() => ParticipantViewerCan)
  @Authorize(withParent)
  viewerCan(@Parent() participant: ParticipantType, @CurrentViewer() viewer: Viewer): ParticipantViewerCan {
    return {
      seeAccessNeeds: may(viewer, seeAccessNeeds, participant),
      seeLicences: may(viewer, seeLicences, participant),
    };
  }
}

/** The spokes that a hub's people name. */
@Resolver(() => HubType)
export class SpokesResolver {
  constructor(
    private readonly cohorts: CohortReader,
    private readonly profiles: ProfileReader,
  ) {}

  @ResolveField(() => [SpokeType], {
    description: `Organizations and sites that ${LEAST_OF_SPOKE} people or more of its cohorts name, to write one’s own alike.`,
  })
  @Authorize(ifParent(seeSpokes, (hub: HubType) => ({ hubId: hub.id })))
  async spokes(@Parent() hub: HubType): Promise<SpokeType[]> {
    return this.profiles.spokesOf(await this.cohorts.peopleOf(hub.id), LEAST_OF_SPOKE);
  }
}
