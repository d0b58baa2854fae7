import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  rows,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { HubType, manageHub, ProgramReader } from '../../programs/index.js';
import { CohortPageType } from '../catalog/catalog.types.js';
import { ConsentReader, textFor } from './consent.reader.js';
import { ConsentService } from './consent.service.js';
import { ConsentDueType, ConsentTextInput, ConsentTextType } from './consent.types.js';

/** What hubs ask people to agree to. */
@Resolver(() => HubType)
export class ConsentResolver {
  constructor(
    private readonly service: ConsentService,
    private readonly reader: ConsentReader,
    private readonly people: PersonReader,
    private readonly programs: ProgramReader,
  ) {}

  @ResolveField(() => [ConsentTextType], {
    description: 'All versions of what people agree to when they register; for hub admins.',
  })
  @Authorize(ifParent(manageHub, (hub: HubType) => ({ hubId: hub.id })))
  consentTexts(@Parent() hub: HubType): Promise<ConsentTextType[]> {
    return this.reader.textsOf(hub.id);
  }

  @Mutation(() => ConsentTextType, {
    description: 'Writes a new version of what people agree to. Earlier ones stay as they are.',
  })
  @Authorize(rows(manageHub))
  writeConsentText(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('input') input: ConsentTextInput,
  ): Promise<ConsentTextType> {
    return this.service.write(viewer, hubId, input);
  }

  @Query(() => [ConsentDueType], { description: 'What hubs ask the viewer to agree to anew.' })
  @Authorize(signedIn)
  async consentsDue(@CurrentViewer() viewer: Viewer): Promise<ConsentDueType[]> {
    const personId = viewer.personId as string;
    const language = (await this.people.byId(personId))?.language ?? 'en';
    const texts = await this.reader.due(personId, language);
    const hubs = await this.programs.hubsByIds(texts.map(({ hubId }) => hubId));
    return texts.map((text) => ({ hubName: hubs.get(text.hubId)?.name ?? '', text }));
  }

  @Mutation(() => Boolean, { description: 'Agrees to a text that was changed.' })
  @Authorize(signedIn)
  async agreeToConsentText(
    @CurrentViewer() viewer: Viewer,
    @IdArg('textId') textId: string,
  ): Promise<boolean> {
    await this.service.agreeAnew(viewer, textId);
    return true;
  }
}

/** What one agrees to by registering for a cohort. */
@Resolver(() => CohortPageType)
export class ConsentOfPage {
  constructor(private readonly reader: ConsentReader) {}

  @ResolveField(() => ConsentTextType, {
    nullable: true,
    description: 'What one agrees to by registering, in this language if there is one; null for nothing.',
  })
  @Authorize(withParent)
  async consentText(
    @Parent() { hubId }: CohortPageType,
    @Args('language', { type: () => String, nullable: true }) language: string | null,
    @Context() { loaders }: GraphContext,
  ): Promise<ConsentTextType | null> {
    const texts = await loaders.of(this.reader, (ids) => this.reader.currentOf(ids)).load(hubId);
    return textFor(texts ?? [], language ?? 'en');
  }
}
