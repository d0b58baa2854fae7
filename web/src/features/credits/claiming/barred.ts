import type { MessageDescriptor } from '@lingui/core';

/** Why somebody cannot claim now, to the office. */
export const BARRED: Readonly<Record<string, MessageDescriptor>> = {
  HANDLED_ELSEWHERE: { id: 'barred.elsewhere', message: 'handled elsewhere' },
  AWARDED_BEFORE: { id: 'barred.before', message: 'taken over from an earlier record' },
  NOTHING_COMPUTED: { id: 'barred.nothing', message: 'attendance comes to none' },
  NOT_ELIGIBLE: { id: 'barred.profession', message: 'not for their profession' },
  ASSESSMENT_MISSING: { id: 'barred.assessment', message: 'waits for an assessment' },
  EVALUATION_MISSING: { id: 'barred.evaluation', message: 'has to evaluate first' },
  WINDOW_CLOSED: { id: 'barred.window', message: 'the time is over' },
};
