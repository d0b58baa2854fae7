import { defineEvent } from '../../platform/events/index.js';

/**
 * A person, or a hub for them, asked to be erased. Subject: the erasure. `personId` is null for whoever never had an
 * account.
 */
export const ErasureAsked = defineEvent<{ personId: string | null; by: 'person' | 'hub' }>(
  'privacy.ErasureAsked',
);
/** An erasure was called off in time. Subject: the erasure. */
export const ErasureCancelled = defineEvent<{ personId: string | null; by: 'person' | 'link' | 'hub' }>(
  'privacy.ErasureCancelled',
  { auditOnly: true },
);
/** An erasure could not be carried out when its day had come. Subject: the erasure. */
export const ErasureStopped = defineEvent<{ personId: string | null; because: string }>(
  'privacy.ErasureStopped',
);
/** A person was erased: what their id stands for is nobody now. Subject: the erasure. */
export const PersonErased = defineEvent<{ personId: string | null }>('privacy.PersonErased');
/** A hub said how long it keeps a kind of data; null is the usual time. Subject: the hub. */
export const RetentionChanged = defineEvent<{ kind: string; days: number | null }>(
  'privacy.RetentionChanged',
  {
    auditOnly: true,
  },
);
/** What was kept for long enough was removed. Subject: the hub, or the installation. `kinds` are `kind: rows`. */
export const RetentionCarriedOut = defineEvent<{ removed: number; kinds: readonly string[] }>(
  'privacy.RetentionCarriedOut',
  { auditOnly: true },
);
