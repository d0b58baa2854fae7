import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { Me } from '../identity.types.js';
import { ApiTokens } from './api-tokens.js';
import { ApiTokenInput, ApiTokenType, NewApiToken } from './api-tokens.types.js';

/** One's own tokens for programs. */
@Resolver(() => Me)
export class ApiTokensResolver {
  constructor(private readonly tokens: ApiTokens) {}

  @ResolveField(() => [ApiTokenType], { description: 'One’s tokens that still work.' })
  @Authorize(withParent)
  apiTokens(@Parent() me: Me): Promise<ApiTokenType[]> {
    return this.tokens.of(me.id);
  }

  @Mutation(() => NewApiToken, { description: 'Makes a token by which a program acts for oneself.' })
  @Authorize(signedIn)
  async createApiToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ApiTokenInput,
  ): Promise<NewApiToken> {
    return { token: await this.tokens.createOwn(viewer, input) };
  }

  @Mutation(() => Boolean, { description: 'Ends a token of one’s own, at once.' })
  @Authorize(signedIn)
  async endApiToken(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<boolean> {
    await this.tokens.end(viewer, id);
    return true;
  }
}
