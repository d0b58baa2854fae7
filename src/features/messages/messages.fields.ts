import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, ifParent, withParent } from '../../platform/authz/index.js';
import { type GraphContext, keysetOf, PageArgs } from '../../platform/graphql/index.js';
import { CohortType } from '../cohorts/index.js';
import { PersonReader } from '../identity/index.js';
import { SessionReader } from '../sessions/index.js';
import { seeMessages } from './messages.policy.js';
import { MessageReader } from './messages.reader.js';
import { MessageConnection, MessageType } from './messages.types.js';

/** What was written to a cohort's people. */
@Resolver(() => CohortType)
export class CohortMessages {
  constructor(private readonly reader: MessageReader) {}

  @ResolveField(() => MessageConnection, {
    nullable: true,
    description: 'What was written to its people, or is going to be, the last first; for the team.',
  })
  @Authorize(ifParent(seeMessages, (cohort: CohortType) => ({ ...cohort, cohortId: cohort.id })))
  messages(@Parent() cohort: CohortType, @Args() page: PageArgs) {
    return this.reader.logOf(cohort.id, keysetOf(page, 1));
  }
}

/** Who wrote a message, and what about. */
@Resolver(() => MessageType)
export class MessageFields {
  constructor(
    private readonly people: PersonReader,
    private readonly sessions: SessionReader,
  ) {}

  @ResolveField(() => String, { description: 'Who wrote it.' })
  @Authorize(withParent)
  async senderName(
    @Parent() { personId }: MessageType,
    @Context() { loaders }: GraphContext,
  ): Promise<string> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(personId);
    return person?.name ?? '';
  }

  @ResolveField(() => String, { nullable: true, description: 'The title of the session it is about.' })
  @Authorize(withParent)
  async sessionTitle(
    @Parent() { sessionId }: MessageType,
    @Context() { loaders }: GraphContext,
  ): Promise<string | null> {
    if (!sessionId) return null;
    const session = await loaders.of(this.sessions, (ids) => this.sessions.byIds(ids)).load(sessionId);
    return session?.title ?? null;
  }
}
