import { Refusal } from '../refusal/index.js';
import { placeOfSubject } from './trail.js';
import type { Viewer } from './viewer.js';

/** A pure rule: may this viewer do this to that? */
export interface Policy<S> {
  readonly name: string;
  /** How a refusal looks: what the viewer may not even see is `NOT_FOUND`. */
  readonly otherwise: 'NOT_FOUND' | 'FORBIDDEN';
  readonly allows: (viewer: Viewer, subject: S) => boolean;
  /** Whether what it opens was confided by others, so that each reading is kept for whoever audits. */
  readonly confided: boolean;
}

/** How a policy differs from the ordinary. */
export interface PolicyOptions {
  confided?: boolean;
}

/** Declares who may see a row. Who may not is told that it is not there. */
export function seePolicy<S>(
  name: string,
  allows: (viewer: Viewer, subject: S) => boolean,
  { confided = false }: PolicyOptions = {},
): Policy<S> {
  return { name, otherwise: 'NOT_FOUND', allows, confided };
}

/** Declares who may do something to a row that they can see. */
export function doPolicy<S>(name: string, allows: (viewer: Viewer, subject: S) => boolean): Policy<S> {
  return { name, otherwise: 'FORBIDDEN', allows, confided: false };
}

/**
 * Asks a policy about a row, and refuses in its way. Refusals, and readings of what was confided, leave a trail.
 *
 * Whose own role would do, were it not asleep, is told what wakes it: that tells them nothing but what they hold.
 *
 * @throws Refusal UNAUTHENTICATED for an anonymous viewer, otherwise SECOND_FACTOR, NOT_FOUND or FORBIDDEN
 */
export function authorize<S>(viewer: Viewer, policy: Policy<S>, subject: S): void {
  if (passes(viewer, policy, subject)) return;
  if (!viewer.signedIn) throw Refusal.unauthenticated();
  if (viewer.assurance.withheld.length > 0 && policy.allows(viewer.awake(), subject))
    throw Refusal.secondFactor();
  throw policy.otherwise === 'NOT_FOUND' ? Refusal.notFound() : Refusal.forbidden();
}

/** Asks a policy about a row, to tell what could be done. */
export function may<S>(viewer: Viewer, policy: Policy<S>, subject: S): boolean {
  viewer.asked.add(policy.name);
  return policy.allows(viewer, subject);
}

/** Asks a policy about what is about to be read or done, and keeps the trail of it. */
export function passes<S>(viewer: Viewer, policy: Policy<S>, subject: S): boolean {
  const allowed = may(viewer, policy, subject);
  if (viewer.signedIn && (!allowed || policy.confided)) {
    viewer.trail.push({
      kind: allowed ? 'read' : 'refused',
      what: policy.name,
      place: placeOfSubject(subject),
    });
  }
  return allowed;
}
