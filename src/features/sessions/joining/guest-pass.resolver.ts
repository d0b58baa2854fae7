import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, ifParent, rows, type Viewer } from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { manageSessions } from '../sessions.policy.js';
import { SessionType } from '../sessions.types.js';
import { GuestPassReader } from './guest-pass.reader.js';
import { GuestPassService } from './guest-pass.service.js';
import { GuestPassType, PersonalMeetingLinksSetType } from './guest-pass.types.js';
import { GuestInput, PersonalMeetingLinksInput } from './joining.inputs.js';
import { PersonalLinkService } from './personal-links.service.js';

/** Who else comes to a session, and by which address each person does. */
@Resolver(() => SessionType)
export class GuestPassResolver {
  constructor(
    private readonly service: GuestPassService,
    private readonly reader: GuestPassReader,
    private readonly personal: PersonalLinkService,
  ) {}

  @Mutation(() => GuestPassType, {
    description: 'Gives a guest a pass to one session, and mails it to them.',
  })
  @Authorize(rows(manageSessions))
  giveGuestPass(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('guest') guest: GuestInput,
  ): Promise<GuestPassType> {
    return this.service.give(viewer, sessionId, guest);
  }

  @Mutation(() => GuestPassType, { description: 'Takes a guest pass back; its link is void at once.' })
  @Authorize(rows(manageSessions))
  revokeGuestPass(@CurrentViewer() viewer: Viewer, @IdArg('passId') passId: string): Promise<GuestPassType> {
    return this.service.revoke(viewer, passId);
  }

  @Mutation(() => PersonalMeetingLinksSetType, {
    name: 'setPersonalMeetingLinks',
    description:
      'Sets where the meeting is for single people, where the meeting tool gives each their own address.',
  })
  @Authorize(rows(manageSessions))
  setPersonalLinks(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: PersonalMeetingLinksInput,
  ): Promise<PersonalMeetingLinksSetType> {
    return this.personal.set(viewer, sessionId, input);
  }

  @ResolveField(() => [GuestPassType], {
    nullable: true,
    description: 'Guest passes, those taken back included; for the hub’s team.',
  })
  @Authorize(ifParent(manageSessions, (session: SessionType) => session))
  async guestPasses(
    @Parent() { id }: SessionType,
    @Context() { loaders }: GraphContext,
  ): Promise<GuestPassType[]> {
    return (await loaders.of(this.reader, (ids) => this.reader.ofSessions(ids)).load(id)) ?? [];
  }
}
