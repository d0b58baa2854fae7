import { useCommand } from '../../../graphql/use-command.js';
import { MatchAttendance } from '../attendance.graphql.js';
import { TOUCHED } from '../session/touched.js';
import { type Asking, WhoIsIt } from './who-is-it.js';

/** Asks who a participant of a report is. */
export function MatchParticipant(asking: Asking) {
  const match = useCommand(MatchAttendance, TOUCHED);
  return (
    <WhoIsIt
      {...asking}
      busy={match.busy}
      failure={match.failure}
      say={(input) => match.run({ participantId: asking.participant.id, input })}
    />
  );
}
