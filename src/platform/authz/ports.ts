import { Injectable } from '@nestjs/common';
import type { Place } from './place.js';
import { type Membership, type RoleAt, Viewer } from './viewer.js';

/** What a request carries to prove who makes it. */
export interface Credentials {
  /** The value of the session cookie. */
  cookie: string | null;
  /** The API token after `Bearer`. */
  bearer: string | null;
}

/** Who the credentials belong to. */
export interface Authenticated {
  personId: string;
  proof: 'cookie' | 'token';
  signInId: string | null;
}

/** Supplied by the feature that knows people. */
export type AuthenticationPort = (credentials: Credentials) => Promise<Authenticated | null>;
/** Supplied by the feature that keeps grants. */
export type GrantPort = (personId: string) => Promise<RoleAt[]>;
/** Supplied by the feature that keeps enrollments. */
export type MembershipPort = (personId: string) => Promise<Membership[]>;

/** Supplied by the feature that keeps cohorts: where a cohort stands, or null. */
export type CohortPlacePort = (cohortId: string) => Promise<Place | null>;

/** Supplied by the feature that keeps the trail: writes down what of a request is kept for whoever audits. */
export type TrailPort = (viewer: Viewer) => Promise<void>;

/** Where features plug in what the engine needs to know; the boot fails while one is missing. */
@Injectable()
export class AuthzPorts {
  authentication: AuthenticationPort | null = null;
  grants: GrantPort | null = null;
  memberships: MembershipPort | null = null;
  placeOfCohort: CohortPlacePort | null = null;
  trail: TrailPort | null = null;

  /** What is not plugged in, in words. */
  faults(): string[] {
    return (['authentication', 'grants', 'memberships', 'placeOfCohort', 'trail'] as const)
      .filter((port) => this[port] === null)
      .map((port) => `No feature supplies the port "${port}"`);
  }

  /** The viewer of a request; anonymous when the credentials prove nothing. */
  async viewerOf(credentials: Credentials): Promise<Viewer> {
    if (!credentials.cookie && !credentials.bearer) return Viewer.anonymous();
    const who = await this.authentication?.(credentials);
    return who ? this.viewerFor(who) : Viewer.anonymous();
  }

  /** The viewer that a person is, however they proved it. */
  async viewerFor(who: Authenticated): Promise<Viewer> {
    const [roles, memberships] = await Promise.all([
      this.grants?.(who.personId) ?? [],
      this.memberships?.(who.personId) ?? [],
    ]);
    return new Viewer(who.personId, who.proof, roles, memberships, who.signInId);
  }
}
