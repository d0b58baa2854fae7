import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  anyone,
  CurrentViewer,
  ifParent,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { Site, setSessionCookie } from '../../../platform/http/index.js';
import { browserFamily } from '../../identity/index.js';
import { FaceReader } from '../catalog/face.reader.js';
import { manageEnrollment } from '../cohorts.policy.js';
import { CohortType } from '../cohorts.types.js';
import { type Outcome, spent } from '../registering/outcome.js';
import { OfferResult, RegistrationResult, SECRET_LENGTH } from '../registering/registering.types.js';
import { AcceptService } from './accept.service.js';
import { InvitationReader } from './invitation.reader.js';
import { InvitationListService } from './invitation-list.service.js';
import { InvitingService } from './inviting.service.js';
import {
  CohortInvitationType,
  InvitationConnection,
  InvitationLineConnection,
  InvitationListType,
  InviteInput,
  LineCount,
} from './inviting.types.js';
import { OpenInvitations } from './open-invitations.js';

const LINK = 'whoever holds an invitation from their mail; its secret is the proof';
const TEAM = ifParent(manageEnrollment, ({ hubId, programId, id }: CohortType) => ({
  hubId,
  programId,
  cohortId: id,
}));

/** Invitations, as the team sends them. */
@Resolver(() => CohortType)
export class InvitingResolver {
  constructor(
    private readonly service: InvitingService,
    private readonly reader: InvitationReader,
  ) {}

  @Mutation(() => CohortInvitationType, {
    description: 'Invites a person by mail; whoever is invited already gets a new link.',
  })
  @Authorize(rows(manageEnrollment))
  inviteToCohort(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: InviteInput,
  ): Promise<CohortInvitationType> {
    return this.service.invite(viewer, cohortId, input);
  }

  @Mutation(() => CohortInvitationType, { description: 'Sends an invitation again, with a new link.' })
  @Authorize(rows(manageEnrollment))
  resendCohortInvitation(
    @CurrentViewer() viewer: Viewer,
    @IdArg('invitationId') invitationId: string,
  ): Promise<CohortInvitationType> {
    return this.service.again(viewer, invitationId);
  }

  @Mutation(() => CohortInvitationType, {
    description: 'Takes an invitation back; its link is void at once.',
  })
  @Authorize(rows(manageEnrollment))
  revokeCohortInvitation(
    @CurrentViewer() viewer: Viewer,
    @IdArg('invitationId') invitationId: string,
  ): Promise<CohortInvitationType> {
    return this.service.revoke(viewer, invitationId);
  }

  @ResolveField(() => InvitationConnection, {
    nullable: true,
    description: 'Who is invited, the newest first; for the hub’s team.',
  })
  @Authorize(TEAM)
  invitations(
    @Parent() cohort: CohortType,
    @Args('state', { type: () => String, nullable: true }) state: string | null,
    @Args() page: PageArgs,
  ) {
    return this.reader.ofCohort(cohort.id, state, keysetOf(page, 1));
  }

  @ResolveField(() => InvitationListType, {
    nullable: true,
    description: 'The list of people to invite that was begun last; for the hub’s team.',
  })
  @Authorize(TEAM)
  latestInvitationList(@Parent() cohort: CohortType): Promise<InvitationListType | null> {
    return this.reader.latestList(cohort.id);
  }
}

/** Lists of people to invite. */
@Resolver(() => InvitationListType)
export class InvitationListResolver {
  constructor(
    private readonly service: InvitationListService,
    private readonly reader: InvitationReader,
  ) {}

  @Query(() => InvitationListType)
  @Authorize(rows(manageEnrollment))
  invitationList(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<InvitationListType> {
    return this.service.list(viewer, id);
  }

  @Mutation(() => InvitationListType, {
    description: 'Has a list worked off in the background; asking twice changes nothing.',
  })
  @Authorize(rows(manageEnrollment))
  commitInvitationList(
    @CurrentViewer() viewer: Viewer,
    @IdArg('id') id: string,
  ): Promise<InvitationListType> {
    return this.service.commit(viewer, id);
  }

  @Mutation(() => Boolean, { description: 'Forgets a list that nobody committed.' })
  @Authorize(rows(manageEnrollment))
  async discardInvitationList(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<boolean> {
    await this.service.discard(viewer, id);
    return true;
  }

  @ResolveField(() => [LineCount], { description: 'How many lines came to what.' })
  @Authorize(withParent)
  counts(@Parent() list: InvitationListType): Promise<LineCount[]> {
    return this.reader.countsOf(list.id);
  }

  @ResolveField(() => InvitationLineConnection)
  @Authorize(withParent)
  lines(
    @Parent() list: InvitationListType,
    @Args('verdict', { type: () => String, nullable: true }) verdict: string | null,
    @Args() page: PageArgs,
  ) {
    return this.reader.linesOf(list.id, verdict, keysetOf(page, 2));
  }
}

/** Invitations, as the invited see them. */
@Resolver()
export class AcceptingResolver {
  constructor(
    private readonly service: AcceptService,
    private readonly invitations: OpenInvitations,
    private readonly faces: FaceReader,
    private readonly site: Site,
  ) {}

  @Query(() => OfferResult, { description: 'What the link of an invitation leads to.' })
  @Authorize(anyone(LINK))
  async invitationLink(@Args('token', { type: () => String }) token: string): Promise<object> {
    const row = await this.invitations.byToken(token.slice(0, SECRET_LENGTH));
    const page = row && (await this.faces.face(row.cohortId));
    return row && page ? { name: row.name, email: row.email, page } : spent();
  }

  @Mutation(() => RegistrationResult, {
    description: 'Accepts an invitation by the token of its link, registers the person and signs them in.',
  })
  @Authorize(anyone(LINK))
  async acceptInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('token', { type: () => String }) token: string,
    @IdArg('consentTextId', { nullable: true }) consentTextId: string | null,
    @Context() { req, reply }: GraphContext,
  ): Promise<Outcome> {
    const arrival = await this.service.accept(viewer, {
      token: token.slice(0, SECRET_LENGTH),
      consentTextId,
      browser: browserFamily(req.headers['user-agent']),
    });
    if (arrival.secret) setSessionCookie(reply, arrival.secret, this.site.secure);
    return arrival.outcome;
  }
}
