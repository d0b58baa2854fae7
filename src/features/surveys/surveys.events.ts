import { defineEvent } from '../../platform/events/index.js';

/** A survey wave was drawn up. Subject: the wave. */
export const WaveCreated = defineEvent<Record<string, never>>('surveys.WaveCreated', { auditOnly: true });
/** A wave takes answers from now on; invitations follow. Subject: the wave. */
export const WaveOpened = defineEvent<Record<string, never>>('surveys.WaveOpened');
/** A round of reminders was called for. Subject: the wave. */
export const WaveReminded = defineEvent<{ round: number }>('surveys.WaveReminded');
/** A wave was ended before its day; the counting follows. Subject: the wave. */
export const WaveEndedEarly = defineEvent<Record<string, never>>('surveys.WaveEndedEarly', {
  auditOnly: true,
});
/**
 * A wave's ballots were counted; from now on its answers and figures never change. Subject: the wave.
 * It carries no count: below the threshold a count is not for every reader of the trail.
 */
export const WaveClosed = defineEvent<Record<string, never>>('surveys.WaveClosed');
/** What is asked after a program's sessions was set anew. Subject: the program. */
export const EvaluationFormSet = defineEvent<{ version: number }>('surveys.EvaluationFormSet', {
  auditOnly: true,
});
/** A session can be evaluated from now on. Subject: the session. */
export const EvaluationOpened = defineEvent<{ formVersion: number }>('surveys.EvaluationOpened', {
  auditOnly: true,
});
/** The team gave more time for it, to one person or to everyone. Subject: the session. */
export const EvaluationReopened = defineEvent<{ personId: string | null }>('surveys.EvaluationReopened', {
  auditOnly: true,
});
/** Somebody evaluated a session for the first time. Subject: the session. */
export const EvaluationDone = defineEvent<{ personId: string }>('surveys.EvaluationDone', {
  auditOnly: true,
});
/** Somebody changed what they had answered. Subject: the session. */
export const EvaluationChanged = defineEvent<{ personId: string }>('surveys.EvaluationChanged', {
  auditOnly: true,
});
