import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { HubType, seeHub } from '../../programs/index.js';
import { CreditProviderInput, CreditRulesInput, CreditTypeInput } from './setup.inputs.js';
import { seeCreditSetup, setUpCredit } from './setup.policy.js';
import { CreditSetupReader } from './setup.reader.js';
import { CreditSetupService } from './setup.service.js';
import {
  CreditSetupType,
  type CreditTypeChanged,
  type CreditTypeIsSet,
  ExampleType,
  OfferedCreditType,
  SetCreditTypeResult,
} from './setup.types.js';
import { setupView } from './setup.views.js';

/** How hubs give credit. */
@Resolver(() => HubType)
export class CreditSetupResolver {
  constructor(
    private readonly service: CreditSetupService,
    private readonly reader: CreditSetupReader,
  ) {}

  @ResolveField(() => CreditSetupType, {
    description: 'How it gives credit; for the CE office, hub admins and auditors.',
  })
  @Authorize(ifParent(seeCreditSetup, (hub: HubType) => ({ hubId: hub.id })))
  creditSetup(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer): Promise<CreditSetupType> {
    return this.setup(viewer, hub.id);
  }

  @ResolveField(() => [OfferedCreditType], {
    description: 'The types of credit that it offers; none where credit is handled elsewhere.',
  })
  @Authorize(ifParent(seeHub, (hub: HubType) => ({ hubId: hub.id })))
  async offeredCreditTypes(@Parent() hub: HubType): Promise<OfferedCreditType[]> {
    const offered = await this.reader.offeredBy(hub.id);
    return offered.map(({ code, type }) => ({ code, name: type.name }));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer reads how it gives credit.' })
  @Authorize(withParent)
  viewerSeesCreditSetup(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, seeCreditSetup, { hubId: hub.id });
  }

  @Query(() => [ExampleType], {
    description: 'What some attendances would come to by rules that are not set yet.',
  })
  @Authorize(rows(setUpCredit))
  async creditExamples(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('code', { type: () => String }) code: string,
    @Args('rules') rules: CreditRulesInput,
  ): Promise<ExampleType[]> {
    return this.service.examples(viewer, hubId, code, rules);
  }

  @Mutation(() => CreditSetupType, { description: 'Sets what a hub says of itself as a provider of credit.' })
  @Authorize(rows(setUpCredit))
  async setCreditProvider(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('input') input: CreditProviderInput,
  ): Promise<CreditSetupType> {
    await this.service.setProvider(viewer, hubId, input);
    return this.setup(viewer, hubId);
  }

  @Mutation(() => SetCreditTypeResult, {
    description: 'Sets a credit type’s rules, statement and number, as a new version.',
  })
  @Authorize(rows(setUpCredit))
  async setCreditType(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('code', { type: () => String }) code: string,
    @Args('input') input: CreditTypeInput,
  ): Promise<CreditTypeIsSet | CreditTypeChanged> {
    const done = await this.service.setType(viewer, hubId, code, input);
    const setup = await this.setup(viewer, hubId);
    if (done) return { setup };
    return { message: 'Somebody has changed this type meanwhile. Please look at it again.', setup };
  }

  private async setup(viewer: Viewer, hubId: string): Promise<CreditSetupType> {
    return setupView(viewer, hubId, await this.reader.providerOf(hubId), await this.reader.allOf(hubId));
  }
}
