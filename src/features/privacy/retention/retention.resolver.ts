import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, ifParent, rows, type Viewer } from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { HubType, manageHub } from '../../programs/index.js';
import { seeRetention } from './retention.policy.js';
import { RetentionReader } from './retention.reader.js';
import { RetentionService } from './retention.service.js';
import { RetentionScheduleType, SetRetentionArgs } from './retention.types.js';

/** How long a hub keeps what. */
@Resolver(() => HubType)
export class RetentionResolver {
  constructor(
    private readonly service: RetentionService,
    private readonly reader: RetentionReader,
  ) {}

  @ResolveField(() => RetentionScheduleType, {
    description: 'How long what is kept, and what was removed last; for hub admins and auditors.',
  })
  @Authorize(ifParent(seeRetention, (hub: HubType) => ({ hubId: hub.id })))
  retention(@Parent() hub: HubType): Promise<RetentionScheduleType> {
    return this.reader.scheduleOf(hub.id);
  }

  @Mutation(() => RetentionScheduleType, { description: 'Says how long the hub keeps a kind of data.' })
  @Authorize(rows(manageHub))
  async setRetention(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args() { kind, days = null }: SetRetentionArgs,
  ): Promise<RetentionScheduleType> {
    await this.service.set(viewer, hubId, kind, days);
    return this.reader.scheduleOf(hubId);
  }
}
