import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authorize, anyone, CurrentViewer, signedIn, type Viewer } from '../../platform/authz/index.js';
import { ProfileInput } from './identity.inputs.js';
import { Me } from './identity.types.js';
import { PersonReader } from './person.reader.js';
import { ProfileService } from './profile/profile.service.js';

/** Who one is, as oneself sees it. */
@Resolver(() => Me)
export class IdentityResolver {
  constructor(
    private readonly profiles: ProfileService,
    private readonly people: PersonReader,
  ) {}

  @Query(() => Me, { nullable: true, description: 'The signed-in person; null for anyone else.' })
  @Authorize(anyone('it answers null to whoever is not signed in'))
  async me(@CurrentViewer() viewer: Viewer): Promise<Me | null> {
    return viewer.personId ? this.people.byId(viewer.personId) : null;
  }

  @Mutation(() => Me, { description: 'Changes one’s own profile; what is not given stays.' })
  @Authorize(signedIn)
  async changeProfile(@CurrentViewer() viewer: Viewer, @Args('input') input: ProfileInput): Promise<Me> {
    await this.profiles.change(viewer, input);
    return (await this.people.byId(viewer.personId as string)) as Me;
  }
}
