import type { Actor } from '../events/index.js';
import type { Place } from './place.js';
import type { RoleName } from './roles.js';
import type { TrailEntry } from './trail.js';

/** A role at a scope: null means all below. */
export interface RoleAt {
  role: RoleName;
  hubId: string;
  programId: string | null;
  cohortId: string | null;
}

/** A cohort in which the viewer is enrolled. */
export interface Membership {
  hubId: string;
  programId: string;
  cohortId: string;
}

/** How a request proved who makes it. */
export type Proof = 'cookie' | 'token' | 'none';

/** What the proof of a request is worth, beyond whose it is. */
export interface Assurance {
  /** Whether a second factor was used: a passkey, or what the identity provider vouches for. */
  strong: boolean;
  /** Roles that are held, and sleep until a second factor is used. */
  withheld: readonly RoleAt[];
  /** False for a token that may only read. */
  mayWrite: boolean;
}

const PLAIN: Assurance = { strong: false, withheld: [], mayWrite: true };

/** Who makes a request, with all that policies need to know of them; loaded before anything is resolved. */
export class Viewer {
  /** Names of policies that were asked in this request: a declared one that nobody asked is a fault. */
  readonly asked = new Set<string>();
  /** What of this request is kept for whoever audits; written down before the answer goes. */
  readonly trail: TrailEntry[] = [];

  constructor(
    readonly personId: string | null,
    readonly proof: Proof,
    readonly roles: readonly RoleAt[],
    readonly memberships: readonly Membership[],
    /** The sign-in this request belongs to, to end it. */
    readonly signInId: string | null = null,
    readonly assurance: Assurance = PLAIN,
  ) {}

  /** Nobody known. */
  static anonymous(): Viewer {
    return new Viewer(null, 'none', [], []);
  }

  /** The same person with the roles that sleep: who they would be once they used their second factor. */
  awake(): Viewer {
    const { withheld } = this.assurance;
    const roles = [...this.roles, ...withheld];
    return new Viewer(this.personId, this.proof, roles, this.memberships, this.signInId);
  }

  get signedIn(): boolean {
    return this.personId !== null;
  }

  /** Who stands in the record of facts. */
  get actor(): Actor {
    return this.personId === null
      ? { kind: 'anonymous', personId: null }
      : { kind: 'person', personId: this.personId };
  }

  /** Whether one of the roles is held here or above. */
  has(roles: readonly RoleName[], place: Place): boolean {
    return this.roles.some(
      (r) =>
        roles.includes(r.role) &&
        r.hubId === place.hubId &&
        (r.programId === null || r.programId === place.programId) &&
        (r.cohortId === null || r.cohortId === place.cohortId),
    );
  }

  /** Whether the viewer is enrolled in the cohort. */
  participatesIn(cohortId: string): boolean {
    return this.memberships.some((m) => m.cohortId === cohortId);
  }

  /** Whether the viewer has anything to do with the hub. */
  belongsTo(hubId: string): boolean {
    return this.roles.some((r) => r.hubId === hubId) || this.memberships.some((m) => m.hubId === hubId);
  }
}
