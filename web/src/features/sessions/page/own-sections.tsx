import { OwnAttestation } from '../../attendance/attesting/own-attestation.js';
import { OwnAttendance } from '../../attendance/own-attendance.js';
import { OwnCredits } from '../../credits/offered/own-credits.js';
import { OwnEvaluation } from '../../surveys/evaluating/own-evaluation.js';
import type { Session } from '../session-page.js';

/** What of a session that was held is the viewer's own: its evaluation, their attendance, their credit. */
export function OwnSections({ session: { id, credits } }: { session: Session }) {
  return (
    <>
      <OwnEvaluation sessionId={id} />
      <OwnAttendance sessionId={id} />
      <OwnAttestation sessionId={id} />
      {credits.length > 0 && <OwnCredits sessionId={id} />}
    </>
  );
}
