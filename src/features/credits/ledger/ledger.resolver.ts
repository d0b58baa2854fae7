import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { HubType } from '../../programs/index.js';
import { SessionReader } from '../../sessions/index.js';
import { LedgerFilter } from './ledger.inputs.js';
import { seeLedger } from './ledger.policy.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerConnection, LedgerEntryType, LedgerHeadType } from './ledger.types.js';

const ifSeesLedger = ifParent(seeLedger, (hub: HubType) => ({ hubId: hub.id }));

/** A hub's ledger of credit. */
@Resolver(() => HubType)
export class LedgerOfHub {
  constructor(private readonly reader: LedgerReader) {}

  @ResolveField(() => LedgerConnection, {
    description: 'Its ledger of credit, the last entry first; for the CE office, hub admins and auditors.',
  })
  @Authorize(ifSeesLedger)
  creditLedger(@Parent() hub: HubType, @Args('filter') filter: LedgerFilter, @Args() page: PageArgs) {
    return this.reader.page(hub.id, filter, keysetOf(page, 2));
  }

  @ResolveField(() => LedgerHeadType, {
    nullable: true,
    description: 'Where its ledger of credit ends; null while nothing stands in it.',
  })
  @Authorize(ifSeesLedger)
  creditLedgerHead(@Parent() hub: HubType): Promise<LedgerHeadType | null> {
    return this.reader.head(hub.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer reads its ledger of credit.' })
  @Authorize(withParent)
  viewerSeesCreditLedger(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, seeLedger, { hubId: hub.id });
  }
}

/** Of an entry what other features know. */
@Resolver(() => LedgerEntryType)
export class LedgerEntryFields {
  constructor(
    private readonly people: PersonReader,
    private readonly sessions: SessionReader,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'Whose credit it is, by their name of today.' })
  @Authorize(withParent)
  personName(@Parent() { personId }: LedgerEntryType, @Context() context: GraphContext) {
    return this.nameOf(personId, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who put it down; null for Spokewell itself.' })
  @Authorize(withParent)
  actorName(@Parent() { actorId }: LedgerEntryType, @Context() context: GraphContext) {
    return this.nameOf(actorId, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'The title of the session.' })
  @Authorize(withParent)
  async sessionTitle(
    @Parent() { sessionId }: LedgerEntryType,
    @Context() { loaders }: GraphContext,
  ): Promise<string | null> {
    if (!sessionId) return null;
    const loader = loaders.of(this.sessions, (ids) => this.sessions.byIds(ids));
    return (await loader.load(sessionId))?.title ?? null;
  }

  private async nameOf(id: string | null, { loaders }: GraphContext): Promise<string | null> {
    if (!id) return null;
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(id);
    return person?.name ?? null;
  }
}
