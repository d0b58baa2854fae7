import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, ifParent, rows, type Viewer } from '../../platform/authz/index.js';
import { IdArg } from '../../platform/graphql/index.js';
import { MailTextReader } from './mail-text.reader.js';
import { MailTextService } from './mail-text.service.js';
import { HubMailType, MailTextArgs, SetMailTextArgs } from './mail-text.types.js';
import { manageHub } from './programs.policy.js';
import { HubType } from './programs.types.js';

/** The words of a hub's mail. */
@Resolver(() => HubType)
export class MailTextResolver {
  constructor(
    private readonly service: MailTextService,
    private readonly reader: MailTextReader,
  ) {}

  @ResolveField(() => [HubMailType], { description: 'The mail whose words hub admins may change.' })
  @Authorize(ifParent(manageHub, (hub: HubType) => ({ hubId: hub.id })))
  mails(@Parent() hub: HubType): Promise<HubMailType[]> {
    return this.reader.mailsOf(hub.id);
  }

  @Mutation(() => HubMailType, { description: 'Puts the hub’s own words in the place of the product’s.' })
  @Authorize(rows(manageHub))
  async setMailText(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args() args: SetMailTextArgs,
  ): Promise<HubMailType> {
    return this.reader.mail(hubId, await this.service.set(viewer, hubId, args));
  }

  @Mutation(() => HubMailType, { description: 'Goes back to the product’s words.' })
  @Authorize(rows(manageHub))
  async resetMailText(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args() args: MailTextArgs,
  ): Promise<HubMailType> {
    return this.reader.mail(hubId, await this.service.reset(viewer, hubId, args));
  }
}
