import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, anyone, CurrentViewer, type Viewer, withParent } from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { FacultyMemberType, TeachingPage } from '../../sessions/index.js';
import { DisclosureInput } from './disclosure.inputs.js';
import { type DisclosureFacts, DisclosureReader } from './disclosure.reader.js';
import { DisclosureService } from './disclosure.service.js';
import { DisclosureType } from './disclosure.types.js';

/** Stating financial relationships. */
@Resolver()
export class DisclosureResolver {
  constructor(private readonly service: DisclosureService) {}

  @Mutation(() => DisclosureType, {
    description: 'States, as who teaches in a session, one’s financial relationships to its hub.',
  })
  @Authorize(anyone('the secret of the link is the proof, or else the sign-in'))
  disclose(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('secret', {
      type: () => String,
      nullable: true,
      description: 'What stands behind the # of the link.',
    })
    secret: string | null,
    @Args('statement') statement: DisclosureInput,
  ): Promise<DisclosureFacts> {
    return this.service.disclose(viewer, sessionId, secret, statement);
  }
}

/** What those who teach stated, for everyone who sees the session. */
@Resolver(() => FacultyMemberType)
export class DisclosureOfFaculty {
  constructor(private readonly reader: DisclosureReader) {}

  @ResolveField(() => DisclosureType, {
    nullable: true,
    description: 'What they stated of their financial relationships; null where nothing holds.',
  })
  @Authorize(withParent)
  async disclosure(
    @Parent() { hubId, personId }: FacultyMemberType,
    @Context() { loaders }: GraphContext,
  ): Promise<DisclosureFacts | null> {
    const loader = loaders.of(this.reader, (keys) => this.reader.current(keys));
    return (await loader.load(DisclosureReader.keyOf(hubId, personId))) ?? null;
  }
}

/** What whoever's page it is stated. */
@Resolver(() => TeachingPage)
export class DisclosureOfTeacher {
  constructor(private readonly reader: DisclosureReader) {}

  @ResolveField(() => DisclosureType, {
    nullable: true,
    description: 'What they stated of their financial relationships; null where nothing holds.',
  })
  @Authorize(withParent)
  disclosure(@Parent() { hubId, personId }: TeachingPage): Promise<DisclosureFacts | null> {
    return this.reader.currentOf(hubId, personId);
  }
}
