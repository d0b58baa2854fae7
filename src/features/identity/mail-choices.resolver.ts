import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, signedIn, type Viewer, withParent } from '../../platform/authz/index.js';
import { MailChoiceType, MailTrouble, Me } from './identity.types.js';
import { MailChoices } from './mail-choices.js';

/** Which mail one wants. */
@Resolver(() => Me)
export class MailChoicesResolver {
  constructor(private readonly choices: MailChoices) {}

  @ResolveField(() => [MailChoiceType], { description: 'The kinds of mail that can be switched off.' })
  @Authorize(withParent)
  mailChoices(@Parent() me: Me): Promise<MailChoiceType[]> {
    return this.choices.of(me.id);
  }

  @ResolveField(() => MailTrouble, {
    nullable: true,
    description: 'Why no mail goes to one’s address but what one asks for; null when all of it does.',
  })
  @Authorize(withParent)
  mailTrouble(@Parent() me: Me): Promise<MailTrouble | null> {
    return this.choices.troubleOf(me.email);
  }

  @Mutation(() => Me, {
    description: 'Has mail sent to one’s own address again after it came back or was complained about.',
  })
  @Authorize(signedIn)
  takeMailAgain(@CurrentViewer() viewer: Viewer): Promise<Me> {
    return this.choices.takeMailAgain(viewer);
  }

  @Mutation(() => MailChoiceType, { description: 'Switches a kind of mail on or off for oneself.' })
  @Authorize(signedIn)
  setMailChoice(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', { type: () => String }) kind: string,
    @Args('wanted', { type: () => Boolean }) wanted: boolean,
  ): Promise<MailChoiceType> {
    return this.choices.set(viewer, kind, wanted);
  }
}
