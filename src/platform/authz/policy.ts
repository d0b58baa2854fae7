import { Refusal } from '../refusal/index.js';
import type { Viewer } from './viewer.js';

/** A pure rule: may this viewer do this to that? */
export interface Policy<S> {
  readonly name: string;
  /** How a refusal looks: what the viewer may not even see is `NOT_FOUND`. */
  readonly otherwise: 'NOT_FOUND' | 'FORBIDDEN';
  readonly allows: (viewer: Viewer, subject: S) => boolean;
}

/** Declares who may see a row. Who may not is told that it is not there. */
export function seePolicy<S>(name: string, allows: (viewer: Viewer, subject: S) => boolean): Policy<S> {
  return { name, otherwise: 'NOT_FOUND', allows };
}

/** Declares who may do something to a row that they can see. */
export function doPolicy<S>(name: string, allows: (viewer: Viewer, subject: S) => boolean): Policy<S> {
  return { name, otherwise: 'FORBIDDEN', allows };
}

/**
 * Asks a policy about a row, and refuses in its way.
 *
 * @throws Refusal UNAUTHENTICATED for an anonymous viewer, otherwise NOT_FOUND or FORBIDDEN
 */
export function authorize<S>(viewer: Viewer, policy: Policy<S>, subject: S): void {
  if (may(viewer, policy, subject)) return;
  if (!viewer.signedIn) throw Refusal.unauthenticated();
  throw policy.otherwise === 'NOT_FOUND' ? Refusal.notFound() : Refusal.forbidden();
}

/** Asks a policy about a row. */
export function may<S>(viewer: Viewer, policy: Policy<S>, subject: S): boolean {
  viewer.asked.add(policy.name);
  return policy.allows(viewer, subject);
}
