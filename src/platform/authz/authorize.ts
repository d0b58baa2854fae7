import { SetMetadata } from '@nestjs/common';
import { type Policy, passes } from './policy.js';
import type { Viewer } from './viewer.js';

/** How a resolver, route or field resolver declares who may enter. */
export type Access =
  | { kind: 'anyone'; why: string }
  | { kind: 'signedIn' }
  | { kind: 'rows'; policies: readonly string[] }
  | { kind: 'scoped'; why: string }
  | { kind: 'parent'; allows: ((viewer: Viewer, parent: never) => boolean) | null; policy?: string };

/** Where the declaration is kept. */
export const ACCESS = 'spokewell:access';

/** Declares who may enter a resolver or route. Without it the process does not start. */
export function Authorize(access: Access): MethodDecorator {
  return SetMetadata(ACCESS, access);
}

/** Open to the world, for a reason that is written down. */
export const anyone = (why: string): Access => ({ kind: 'anyone', why });

/** Anyone who is signed in, for what concerns only themselves. */
export const signedIn: Access = { kind: 'signedIn' };

/**
 * Signed in, and the service asks these policies about the rows it loads. A request in which none of them was asked
 * fails, so that a forgotten check cannot pass.
 */
// biome-ignore lint/suspicious/noExplicitAny: a policy of any subject may be named here
export const rows = (...policies: Policy<any>[]): Access => ({
  kind: 'rows',
  policies: policies.map((p) => p.name),
});

/** Signed in, and the list's own SQL holds only what the viewer may see, in the way that is written down. */
export const scoped = (why: string): Access => ({ kind: 'scoped', why });

/** A field of an object: whoever reached the object may read it. */
export const withParent: Access = { kind: 'parent', allows: null };

/**
 * A field of an object that only some of those who reached it may read.
 *
 * @param subjectOf what of the object the policy is asked about
 */
export const ifParent = <P, S>(policy: Policy<S>, subjectOf: (parent: P) => S): Access => ({
  kind: 'parent',
  allows: ((viewer: Viewer, parent: P) => passes(viewer, policy, subjectOf(parent))) as (
    viewer: Viewer,
    parent: never,
  ) => boolean,
  policy: policy.name,
});
