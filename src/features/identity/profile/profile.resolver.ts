import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { ListArg } from '../../../platform/graphql/index.js';
import { Me } from '../identity.types.js';
import { PersonReader } from '../person.reader.js';
import { BirthDates } from './birth-dates.js';
import { LicencesService } from './licences.service.js';
import { LanguagesInput, LicenceInput, PlaceInput, WorkInput } from './profile.inputs.js';
import { seeBirthDate, seeOwnAccessNeeds, seeOwnLicences, seeOwnProfile } from './profile.policy.js';
import { ProfileReader } from './profile.reader.js';
import { isUnfinished, MOST_LICENCES } from './profile.rules.js';
import { ProfileService } from './profile.service.js';
import { LicenceType, ProfileType } from './profile.types.js';

/** One's own profile. */
@Resolver(() => Me)
export class ProfileResolver {
  constructor(
    private readonly service: ProfileService,
    private readonly licences: LicencesService,
    private readonly reader: ProfileReader,
    private readonly people: PersonReader,
  ) {}

  @ResolveField(() => ProfileType, { description: 'What one tells of oneself; nobody else reads it here.' })
  @Authorize(ifParent(seeOwnProfile, ({ id }: Me) => ({ personId: id })))
  profile(@Parent() me: Me): Promise<ProfileType> {
    return this.reader.own(me.id);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether to offer finishing the profile: to participants, until it is done or put away.',
  })
  @Authorize(withParent)
  async profileOffered(@Parent() me: Me, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    if (viewer.memberships.length === 0) return false;
    const profile = await this.reader.own(me.id);
    return !profile.offerDismissed && isUnfinished(me.profession, profile);
  }

  @Mutation(() => Me, { description: 'Puts one’s own profession, credentials, organization and site.' })
  @Authorize(signedIn)
  async setMyWork(@CurrentViewer() viewer: Viewer, @Args('input') input: WorkInput): Promise<Me> {
    await this.service.setWork(viewer, input);
    return this.me(viewer);
  }

  @Mutation(() => Me, { description: 'Puts where one works; what there is of a place follows its country.' })
  @Authorize(signedIn)
  async setMyPlace(@CurrentViewer() viewer: Viewer, @Args('input') input: PlaceInput): Promise<Me> {
    await this.service.setPlace(viewer, input);
    return this.me(viewer);
  }

  @Mutation(() => Me, { description: 'Puts one’s own licences and NPI; what is left out is taken away.' })
  @Authorize(signedIn)
  async setMyLicences(
    @CurrentViewer() viewer: Viewer,
    @ListArg('licences', LicenceInput, MOST_LICENCES) licences: LicenceInput[],
    @Args('npi', { type: () => String, nullable: true }) npi: string | null,
  ): Promise<Me> {
    await this.licences.set(viewer, licences, npi);
    return this.me(viewer);
  }

  @Mutation(() => Me, { description: 'Puts the languages one speaks and what one needs to take part.' })
  @Authorize(signedIn)
  async setMyLanguages(@CurrentViewer() viewer: Viewer, @Args('input') input: LanguagesInput): Promise<Me> {
    await this.service.setLanguages(viewer, input);
    return this.me(viewer);
  }

  @Mutation(() => Me, { description: 'Puts the offer to finish one’s profile away, for good.' })
  @Authorize(signedIn)
  async dismissProfileOffer(@CurrentViewer() viewer: Viewer): Promise<Me> {
    await this.service.dismissOffer(viewer);
    return this.me(viewer);
  }

  private async me(viewer: Viewer): Promise<Me> {
    return (await this.people.byId(viewer.personId as string)) as Me;
  }
}

/** What of one's own profile has a rule of its own. */
@Resolver(() => ProfileType)
export class ProfileFields {
  constructor(
    private readonly reader: ProfileReader,
    private readonly birthDates: BirthDates,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'National Provider Identifier.' })
  @Authorize(ifParent(seeOwnLicences, (profile: ProfileType) => profile))
  npi(@Parent() { npi }: ProfileType): string | null {
    return npi;
  }

  @ResolveField(() => [LicenceType])
  @Authorize(ifParent(seeOwnLicences, (profile: ProfileType) => profile))
  licences(@Parent() { personId }: ProfileType): Promise<LicenceType[]> {
    return this.reader.licencesOf(personId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What one needs to take part. The teams of one’s cohorts read it, too.',
  })
  @Authorize(ifParent(seeOwnAccessNeeds, (profile: ProfileType) => profile))
  accessNeeds(@Parent() { accessNeeds }: ProfileType): string | null {
    return accessNeeds;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether a date of birth is asked for: credit that one can earn is reported with it.',
  })
  @Authorize(ifParent(seeBirthDate, (profile: ProfileType) => profile))
  birthDateAskedFor(@Parent() { personId }: ProfileType): Promise<boolean> {
    return this.birthDates.isAskedFor(personId);
  }

  @ResolveField(() => Boolean, { description: 'Whether a date of birth is kept; see `myBirthDate`.' })
  @Authorize(ifParent(seeBirthDate, (profile: ProfileType) => profile))
  birthDateGiven(@Parent() { personId }: ProfileType): Promise<boolean> {
    return this.birthDates.isGiven(personId);
  }
}

/** One's own date of birth, for credit that reports it. */
@Resolver()
export class BirthDateResolver {
  constructor(private readonly birthDates: BirthDates) {}

  @Query(() => String, {
    nullable: true,
    description: 'One’s own date of birth, `YYYY-MM-DD`. No other field of anybody’s tells one.',
  })
  @Authorize(signedIn)
  myBirthDate(@CurrentViewer() viewer: Viewer): Promise<string | null> {
    return this.birthDates.own(viewer);
  }

  @Mutation(() => Boolean, { description: 'Keeps one’s own date of birth, sealed; `YYYY-MM-DD`.' })
  @Authorize(signedIn)
  async setMyBirthDate(
    @CurrentViewer() viewer: Viewer,
    @Args('date', { type: () => String }) date: string,
  ): Promise<boolean> {
    await this.birthDates.set(viewer, date);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Takes one’s own date of birth away.' })
  @Authorize(signedIn)
  async removeMyBirthDate(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.birthDates.remove(viewer);
    return true;
  }
}
