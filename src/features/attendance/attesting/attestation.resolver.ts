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
import { Clock } from '../../../platform/clock/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { CohortType, seeCohort } from '../../cohorts/index.js';
import { manageSessions, SessionReader, SessionType, seeSession } from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { AttestationReader } from './attestation.reader.js';
import { takesStatements } from './attestation.rules.js';
import { AttestationService } from './attestation.service.js';
import { AttestationInput, AttestationType, OpenAttestation } from './attestation.types.js';

// A request has one viewer, so one loader serves all its sessions.
const OWN = {};

/** What somebody may state of themselves about a session, and what they did. */
@Resolver(() => SessionType)
export class OwnAttestationFields {
  constructor(
    private readonly reader: AttestationReader,
    private readonly sessions: SessionReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may state of themselves when they were there.',
  })
  @Authorize(withParent)
  async viewerMayAttest(
    @Parent() session: SessionType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<boolean> {
    const { id, cohortId, state, endsAt } = session;
    const now = this.clock.now();
    // What is far from over, or was not held, needs no look at the cohort.
    if (!viewer.participatesIn(cohortId) || state === 'draft' || state === 'cancelled') return false;
    if (state !== 'held' && endsAt > now) return false;
    const allowed = await loaders.of(this.reader, (ids) => this.reader.allowedIn(ids)).load(cohortId);
    if (!allowed) return false;
    const clock = await this.sessions.clock(id);
    return clock !== null && takesStatements(clock, now);
  }

  @ResolveField(() => AttestationType, {
    nullable: true,
    description: 'What the viewer stated last of themselves.',
  })
  @Authorize(withParent)
  async ownAttestation(
    @Parent() { id }: SessionType,
    @CurrentViewer() { personId }: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<AttestationType | null> {
    if (personId === null) return null;
    return loaders.of(OWN, (ids) => this.reader.lastOf(personId, ids)).load(id);
  }
}

/** Stating of oneself when one was there, and what facilitators make of it. */
@Resolver(() => CohortType)
export class AttestationResolver {
  constructor(
    private readonly service: AttestationService,
    private readonly reader: AttestationReader,
  ) {}

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether its people may state of themselves when they were there; for the hub’s team.',
  })
  @Authorize(withParent)
  async selfAttesting(
    @Parent() cohort: CohortType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<boolean | null> {
    // Null for others, so that a list of cohorts can be asked for by anyone.
    if (!may(viewer, seeAttendance, { ...cohort, cohortId: cohort.id })) return null;
    return loaders.of(this.reader, (ids) => this.reader.allowedIn(ids)).load(cohort.id);
  }

  @ResolveField(() => [OpenAttestation], {
    nullable: true,
    description: 'What people stated of themselves and waits for a facilitator, the oldest first.',
  })
  @Authorize(ifParent(seeAttendance, (cohort: CohortType) => ({ ...cohort, cohortId: cohort.id })))
  async openAttestations(
    @Parent() { id }: CohortType,
    @Context() { loaders }: GraphContext,
  ): Promise<OpenAttestation[]> {
    return (await loaders.of(OpenAttestation, (ids) => this.reader.openIn(ids)).load(id)) ?? [];
  }

  @Mutation(() => Boolean, {
    description: 'Says whether the people of a cohort may state of themselves when they were there.',
  })
  @Authorize(rows(seeCohort, seeAttendance, manageSessions))
  async setSelfAttesting(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('allowed', { type: () => Boolean }) allowed: boolean,
  ): Promise<boolean> {
    await this.service.allow(viewer, cohortId, allowed);
    return allowed;
  }

  @Mutation(() => SessionType, {
    description: 'States when the viewer was in a session. It counts once a facilitator confirms it.',
  })
  @Authorize(rows(seeSession))
  attestPresence(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: AttestationInput,
  ): Promise<SessionType> {
    return this.service.attest(viewer, sessionId, input);
  }

  @Mutation(() => AttestationType, {
    description: 'Confirms what somebody stated of themselves, so that it counts, or declines it.',
  })
  @Authorize(rows(seeAttendance, manageSessions))
  decideAttestation(
    @CurrentViewer() viewer: Viewer,
    @IdArg('attestationId') attestationId: string,
    @Args('confirmed', { type: () => Boolean }) confirmed: boolean,
  ): Promise<AttestationType> {
    return this.service.decide(viewer, attestationId, confirmed);
  }
}
