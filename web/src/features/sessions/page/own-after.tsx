import { OwnAttendance } from '../../attendance/own-attendance.js';
import { OwnCredits } from '../../credits/offered/own-credits.js';
import { OwnEvaluation } from '../../surveys/evaluating/own-evaluation.js';

/** What a session that was held leaves to the viewer: to be evaluated, how long they were there, and their credit. */
export function OwnAfter({ sessionId, hasCredits }: { sessionId: string; hasCredits: boolean }) {
  return (
    <>
      <OwnEvaluation sessionId={sessionId} />
      <OwnAttendance sessionId={sessionId} />
      {hasCredits && <OwnCredits sessionId={sessionId} />}
    </>
  );
}
