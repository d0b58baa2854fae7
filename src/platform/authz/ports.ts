import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
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
  /** Whether it was proved by a second factor, too. */
  strong: boolean;
  /** Whether it may change anything; default true. */
  mayWrite?: boolean;
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

  constructor(private readonly config: Config) {}

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

  /**
   * The viewer that a person is, by what they proved. This is the one place where roles are put to sleep: every role
   * reads what is others', so none counts until a second factor was used.
   */
  async viewerFor(who: Authenticated): Promise<Viewer> {
    const [held, memberships] = await Promise.all([
      this.grants?.(who.personId) ?? [],
      this.memberships?.(who.personId) ?? [],
    ]);
    const awake = who.strong || !this.config.secondFactor;
    return new Viewer(who.personId, who.proof, awake ? held : [], memberships, who.signInId, {
      strong: who.strong,
      withheld: awake ? [] : held,
      mayWrite: who.mayWrite ?? true,
    });
  }
}
