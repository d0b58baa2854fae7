import { defineEvent } from '../../platform/events/index.js';

/** A closed wave's figures were computed and frozen. Subject: the release. It carries no figure. */
export const ReleaseComputed = defineEvent<{ waveId: string; number: number }>('outcomes.ReleaseComputed', {
  auditOnly: true,
});
