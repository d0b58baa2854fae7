import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { HubType } from '../../programs/index.js';
import { DisclosureInput } from '../disclosing/disclosure.inputs.js';
import { DisclosureService } from '../disclosing/disclosure.service.js';
import { HubDisclosersReader } from './hub-disclosers.reader.js';
import { OwnDisclosureReader } from './own-disclosure.reader.js';
import { ReviewService } from './review.service.js';
import { reviewDisclosures, seeDisclosers } from './reviewing.policy.js';
import {
  DisclosuresAreAsked,
  HubDiscloserConnection,
  HubDiscloserType,
  OwnDisclosureType,
  ReviewInput,
} from './reviewing.types.js';

/** Reviewing what people state, and asking for it. */
@Resolver(() => HubType)
export class ReviewingResolver {
  constructor(
    private readonly service: ReviewService,
    private readonly everyone: HubDisclosersReader,
    private readonly own: OwnDisclosureReader,
    private readonly disclosing: DisclosureService,
  ) {}

  @ResolveField(() => HubDiscloserConnection, {
    description:
      'Who teaches in what is to come or plans, the most urgent first; for the CE office, hub admins and auditors.',
  })
  @Authorize(ifParent(seeDisclosers, (hub: HubType) => ({ hubId: hub.id })))
  disclosers(
    @Parent() hub: HubType,
    @Args('askedOnly', { type: () => Boolean, nullable: true }) askedOnly: boolean | null,
    @Args() page: PageArgs,
  ) {
    return this.everyone.page(hub.id, askedOnly === true, keysetOf(page, 2));
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer sees where everyone stands with what they state.',
  })
  @Authorize(withParent)
  viewerSeesDisclosers(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, seeDisclosers, { hubId: hub.id });
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer reviews what people state.' })
  @Authorize(withParent)
  viewerReviewsDisclosures(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, reviewDisclosures, { hubId: hub.id });
  }

  @Mutation(() => Boolean, {
    description: 'Puts down what the CE office makes of what somebody last stated.',
  })
  @Authorize(rows(reviewDisclosures))
  async reviewDisclosure(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @IdArg('disclosureId') disclosureId: string,
    @Args('input') input: ReviewInput,
  ): Promise<boolean> {
    await this.service.review(viewer, hubId, disclosureId, input);
    return true;
  }

  @Mutation(() => DisclosuresAreAsked, {
    description: 'Asks by mail everyone of whom nothing holds or it ends soon, or one of them.',
  })
  @Authorize(rows(reviewDisclosures))
  async askDisclosures(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('discloserId', { type: () => ID, nullable: true }) discloserId?: string | null,
  ): Promise<DisclosuresAreAsked> {
    return { people: await this.service.ask(viewer, hubId, discloserId ?? null) };
  }

  @Query(() => OwnDisclosureType, {
    description: 'What one has to state to a hub oneself, as whoever teaches or plans for it.',
  })
  @Authorize(signedIn)
  ownDisclosure(@CurrentViewer() viewer: Viewer, @IdArg('hubId') hubId: string): Promise<OwnDisclosureType> {
    return this.own.of(viewer.personId as string, hubId);
  }

  @Mutation(() => OwnDisclosureType, {
    description: 'States, signed in, one’s financial relationships to a hub for which one teaches or plans.',
  })
  @Authorize(signedIn)
  async discloseToHub(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('statement') statement: DisclosureInput,
  ): Promise<OwnDisclosureType> {
    await this.disclosing.discloseTo(viewer, hubId, statement);
    return this.own.of(viewer.personId as string, hubId);
  }
}

/** Of those who teach and plan what other features know. */
@Resolver(() => HubDiscloserType)
export class HubDiscloserFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => String)
  @Authorize(withParent)
  async name(
    @Parent() { personId }: HubDiscloserType,
    @Context() { loaders }: GraphContext,
  ): Promise<string> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(personId);
    return person?.name ?? '';
  }
}
