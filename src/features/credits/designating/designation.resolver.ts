import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { SessionReader, SessionType } from '../../sessions/index.js';
import type { Blocked } from './credit-desk.js';
import { DesignateService } from './designate.service.js';
import { DesignatingReader } from './designating.reader.js';
import { DesignateInput, ProposeCreditInput } from './designation.inputs.js';
import { designateCredit, proposeCredit, seeDesignating } from './designation.policy.js';
import { DesignationReader } from './designation.reader.js';
import {
  type CreditIsAwarded,
  type CreditIsDesignated,
  DesignateResult,
  DesignatingType,
  type DesignationIsWithdrawn,
  DesignationType,
  DiscloserType,
  type DisclosuresMissing,
  type SessionHasBegun,
  WithdrawResult,
} from './designation.types.js';
import { ProposeService } from './propose.service.js';

const AWARDED = 'Credit was awarded by this already, so it stays as it is.';

/** Proposing and designating sessions for credit. */
@Resolver()
export class DesignationResolver {
  constructor(
    private readonly proposing: ProposeService,
    private readonly designating: DesignateService,
    private readonly sessions: SessionReader,
    private readonly designations: DesignationReader,
    private readonly reader: DesignatingReader,
  ) {}

  @Mutation(() => DesignatingType, { description: 'Proposes a session for a type of credit.' })
  @Authorize(rows(proposeCredit))
  async proposeCredit(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') { creditType, reach }: ProposeCreditInput,
  ): Promise<DesignatingType> {
    await this.proposing.propose(viewer, sessionId, creditType, reach ?? 'this');
    return this.of(viewer, sessionId);
  }

  @Mutation(() => DesignateResult, {
    description: 'Designates a session for a type of credit, before it begins or with a reason.',
  })
  @Authorize(rows(designateCredit))
  async designateCredit(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: DesignateInput,
  ): Promise<CreditIsDesignated | DisclosuresMissing | SessionHasBegun | CreditIsAwarded> {
    const blocked = await this.designating.designate(viewer, sessionId, input);
    return blocked ? told(blocked) : { designating: await this.of(viewer, sessionId) };
  }

  @Mutation(() => WithdrawResult, { description: 'Takes a proposal or designation back.' })
  @Authorize(rows(proposeCredit))
  async withdrawDesignation(
    @CurrentViewer() viewer: Viewer,
    @IdArg('designationId') designationId: string,
  ): Promise<DesignationIsWithdrawn | CreditIsAwarded> {
    if (!(await this.proposing.withdraw(viewer, designationId))) return { message: AWARDED };
    const sessionId = (await this.designations.designation(designationId))?.sessionId ?? '';
    return { designating: await this.of(viewer, sessionId) };
  }

  private async of(viewer: Viewer, sessionId: string): Promise<DesignatingType> {
    const session = await this.sessions.session(sessionId);
    const found = session && (await this.reader.of(viewer, session.hubId, [sessionId])).get(sessionId);
    if (!found) throw new Error('A session that was just designated is not there');
    return found;
  }
}

function told(blocked: Blocked): DisclosuresMissing | SessionHasBegun | CreditIsAwarded {
  switch (blocked.kind) {
    case 'begun':
      return { begun: true, message: 'The session has begun. Please say why it is designated only now.' };
    case 'claimed':
      return { message: AWARDED };
    case 'disclosures':
      return {
        message:
          'Before a session is designated, everyone who teaches in it or plans its program states their financial relationships.',
        people: [...blocked.people],
      };
  }
}

/** What there is to designate sessions by. */
@Resolver(() => SessionType)
export class DesignatingFields {
  /** What tells the loaders of hubs apart: the types that a hub offers are read once for all its sessions. */
  private readonly byHub = new Map<string, object>();

  constructor(private readonly reader: DesignatingReader) {}

  @ResolveField(() => DesignatingType, {
    description: 'What there is to designate it by; for the team, the CE office and auditors.',
  })
  @Authorize(ifParent(seeDesignating, (session: SessionType) => session))
  async designating(
    @Parent() session: SessionType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<DesignatingType | null> {
    const { hubId } = session;
    return loaders.of(this.ownerOf(hubId), (ids) => this.reader.of(viewer, hubId, ids)).load(session.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer sees what there is to designate it by.' })
  @Authorize(withParent)
  viewerSeesDesignating(@Parent() session: SessionType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, seeDesignating, session);
  }

  private ownerOf(hubId: string): object {
    const owner = this.byHub.get(hubId) ?? {};
    this.byHub.set(hubId, owner);
    return owner;
  }
}

/** Of who proposed, designated and took back, the names. */
@Resolver(() => DesignationType)
export class DesignationFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => String, { nullable: true, description: 'Who proposed it.' })
  @Authorize(withParent)
  proposedByName(@Parent() { proposedBy }: DesignationType, @Context() context: GraphContext) {
    return nameOf(this.people, proposedBy, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who designated it.' })
  @Authorize(withParent)
  designatedByName(@Parent() { designatedBy }: DesignationType, @Context() context: GraphContext) {
    return nameOf(this.people, designatedBy, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who took it back or replaced it.' })
  @Authorize(withParent)
  endedByName(@Parent() { endedBy }: DesignationType, @Context() context: GraphContext) {
    return nameOf(this.people, endedBy, context);
  }
}

/** Of who teaches and plans, the names. */
@Resolver(() => DiscloserType)
export class DiscloserFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => String)
  @Authorize(withParent)
  async name(@Parent() { personId }: DiscloserType, @Context() context: GraphContext): Promise<string> {
    return (await nameOf(this.people, personId, context)) ?? '';
  }
}

async function nameOf(
  people: PersonReader,
  id: string | null,
  { loaders }: GraphContext,
): Promise<string | null> {
  if (!id) return null;
  return (await loaders.of(people, (ids) => people.byIds(ids)).load(id))?.name ?? null;
}
