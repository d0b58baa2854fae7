import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  rows,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { CohortType } from '../../cohorts/index.js';
import { SessionType } from '../../sessions/index.js';
import { AdjustCreditInput, AwardCreditInput, ClaimCreditInput, ReopenClaimsInput } from './claim.inputs.js';
import { manageClaims, seeClaims } from './claim.policy.js';
import {
  ClaimCreditResult,
  type ClaimRefused,
  CreditClaimed,
  CreditPositionConnection,
  OwnCreditType,
  SessionCreditCount,
} from './claim.types.js';
import { ClaimCredit, type Claimed } from './claim-credit.js';
import { ClaimsDesk } from './claims-desk.js';
import { MyCredits } from './my-credits.js';
import { OfficeService } from './office.service.js';

/** Claiming credit, and what the office does about it. */
@Resolver()
export class ClaimResolver {
  constructor(
    private readonly claiming: ClaimCredit,
    private readonly mine: MyCredits,
    private readonly desk: ClaimsDesk,
    private readonly office: OfficeService,
  ) {}

  @Query(() => [OwnCreditType], {
    description:
      'The viewer’s own credit: what they can claim, what waits for what, and what was awarded; the latest first.',
  })
  @Authorize(signedIn)
  myCredits(@CurrentViewer() viewer: Viewer): Promise<OwnCreditType[]> {
    return this.mine.of(viewer);
  }

  @Query(() => CreditPositionConnection, {
    description: 'Who can have how much credit of a session, and who has; for the office and the team.',
  })
  @Authorize(rows(seeClaims))
  creditPositions(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args() page: PageArgs,
  ) {
    return this.desk.positions(viewer, sessionId, keysetOf(page, 2));
  }

  @Query(() => [SessionCreditCount], {
    description: 'How many claimed what of a cohort’s sessions; for the office and the team.',
  })
  @Authorize(rows(seeClaims))
  cohortCredits(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
  ): Promise<SessionCreditCount[]> {
    return this.desk.counts(viewer, cohortId);
  }

  @Mutation(() => ClaimCreditResult, { description: 'Claims the viewer’s own credit of a session.' })
  @Authorize(signedIn)
  async claimCredit(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') { creditType, amount, attested }: ClaimCreditInput,
  ): Promise<CreditClaimed | ClaimRefused> {
    return shown(
      await this.claiming.claim(viewer, sessionId, creditType, { amount: amount ?? null, attested }),
    );
  }

  @Mutation(() => ClaimCreditResult, {
    description: 'Claims what of the viewer’s own credit turned out to be more than was awarded.',
  })
  @Authorize(signedIn)
  async claimRest(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('creditType', { type: () => String }) creditType: string,
  ): Promise<CreditClaimed | ClaimRefused> {
    return shown(await this.claiming.claimRest(viewer, sessionId, creditType));
  }

  @Mutation(() => ClaimCreditResult, {
    description: 'Awards credit for somebody who cannot claim it themselves.',
  })
  @Authorize(rows(manageClaims))
  async awardCredit(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') { personId, creditType, amount, reason }: AwardCreditInput,
  ): Promise<CreditClaimed | ClaimRefused> {
    return shown(await this.office.award(viewer, { sessionId, personId, creditType }, amount, reason));
  }

  @Mutation(() => CreditClaimed, {
    description: 'Changes what stands of an award, or takes it back where no amount is given.',
  })
  @Authorize(rows(manageClaims))
  async adjustCredit(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { entryId, to, reason }: AdjustCreditInput,
  ): Promise<CreditClaimed> {
    if (to) return { amount: await this.office.adjust(viewer, entryId, to, reason) };
    await this.office.revoke(viewer, entryId, reason);
    return { amount: '0' };
  }

  @Mutation(() => Boolean, {
    description: 'Lets somebody claim the credit of a session for some days from now on.',
  })
  @Authorize(rows(manageClaims))
  async reopenClaims(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') { personId, days, reason }: ReopenClaimsInput,
  ): Promise<boolean> {
    await this.office.reopen(viewer, { sessionId, personId }, days, reason);
    return true;
  }
}

function shown(claimed: Claimed): CreditClaimed | ClaimRefused {
  if (claimed.kind === 'awarded') return { amount: claimed.amount };
  return { reason: claimed.reason, message: claimed.message };
}

/** Whether the viewer awards and changes credit of a session. */
@Resolver(() => SessionType)
export class SessionClaimFields {
  constructor(private readonly desk: ClaimsDesk) {}

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer awards, changes and takes back its credit.',
  })
  @Authorize(withParent)
  viewerManagesCredit(@Parent() session: SessionType, @CurrentViewer() viewer: Viewer): boolean {
    return this.desk.manages(viewer, session);
  }
}

/** The same for a cohort. */
@Resolver(() => CohortType)
export class CohortClaimFields {
  constructor(private readonly desk: ClaimsDesk) {}

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer awards, changes and takes back credit of its people.',
  })
  @Authorize(withParent)
  viewerManagesCredit(
    @Parent() { hubId, programId, id }: CohortType,
    @CurrentViewer() viewer: Viewer,
  ): boolean {
    return this.desk.manages(viewer, { hubId, programId, cohortId: id });
  }
}
