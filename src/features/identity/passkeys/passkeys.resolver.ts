import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { Site, setSessionCookie } from '../../../platform/http/index.js';
import { Me } from '../identity.types.js';
import { SecondFactor } from '../signing-in/signing-in.types.js';
import { Passkeys } from './passkeys.js';
import {
  type LastPasskey,
  NewPasskeyInput,
  PasskeyCeremony,
  type PasskeyGone,
  PasskeyType,
  RemovePasskeyResult,
} from './passkeys.types.js';

/** One's own passkeys. */
@Resolver(() => Me)
export class PasskeysResolver {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly site: Site,
  ) {}

  @ResolveField(() => [PasskeyType], { name: 'passkeys' })
  @Authorize(withParent)
  ofMe(@Parent() me: Me): Promise<PasskeyType[]> {
    return this.passkeys.of(me.id);
  }

  @ResolveField(() => SecondFactor, { description: 'Whether one’s roles sleep, and what would wake them.' })
  @Authorize(withParent)
  async secondFactor(@Parent() me: Me, @CurrentViewer() viewer: Viewer): Promise<SecondFactor> {
    const { withheld, strong } = viewer.assurance;
    return {
      needed: withheld.length > 0,
      used: strong,
      have: (await this.passkeys.of(me.id)).length > 0,
    };
  }

  @Mutation(() => PasskeyCeremony, { description: 'Begins to add a passkey.' })
  @Authorize(signedIn)
  beginPasskey(@CurrentViewer() viewer: Viewer): Promise<PasskeyCeremony> {
    return this.passkeys.begin(viewer);
  }

  @Mutation(() => PasskeyType, { description: 'Adds the passkey that this browser made.' })
  @Authorize(signedIn)
  async addPasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: NewPasskeyInput,
    @Context() { reply }: GraphContext,
  ): Promise<PasskeyType> {
    const { passkey, session } = await this.passkeys.add(viewer, input);
    setSessionCookie(reply, session.secret, this.site.secure);
    return passkey;
  }

  @Mutation(() => PasskeyType, { description: 'Gives a passkey of one’s own another name.' })
  @Authorize(signedIn)
  renamePasskey(
    @CurrentViewer() viewer: Viewer,
    @IdArg('id') id: string,
    @Args('name', { type: () => String }) name: string,
  ): Promise<PasskeyType> {
    return this.passkeys.rename(viewer, id, name);
  }

  @Mutation(() => RemovePasskeyResult, {
    description: 'Removes a passkey of one’s own, and ends the other sessions in which it was used.',
  })
  @Authorize(signedIn)
  async removePasskey(
    @CurrentViewer() viewer: Viewer,
    @IdArg('id') id: string,
    @Args('evenIfLast', { type: () => Boolean, nullable: true }) evenIfLast: boolean | null,
  ): Promise<PasskeyGone | LastPasskey> {
    if (await this.passkeys.remove(viewer, id, evenIfLast ?? false)) return { removedId: id };
    return { message: 'This is your last passkey. Without one, your roles sleep until you add another.' };
  }
}
