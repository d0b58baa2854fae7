import { useLingui } from '@lingui/react';
import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { FailureNote } from '../../../ui/states.js';
import { MatchAttendance } from '../attendance.graphql.js';
import styles from '../attendance.module.css';
import type { Participant } from './participant-list.js';
import { PersonChoice } from './person-choice.js';

interface WhoIsItProps {
  participant: Participant;
  cohortId: string;
  canMatch: boolean;
  /** Whether this row is among those that ask; elsewhere whoever is unknown is only named so. */
  asking: boolean;
}

/** Says who a participant is, or asks: a suggestion to confirm, a person to choose, or a guest. */
export function WhoIsIt({ participant, cohortId, canMatch, asking }: WhoIsItProps) {
  const { _ } = useLingui();
  const [choosing, setChoosing] = useState(false);
  const match = useCommand(MatchAttendance, [
    'AttendanceImport',
    'AttendanceImportParticipantConnection',
    'AttendanceMatrix',
  ]);
  const say = (input: { personId?: string; guest?: boolean }) =>
    match.run({ participantId: participant.id, input });
  const { person, suggestion, matchKind } = participant;
  const known = person !== null || matchKind === 'guest';
  return (
    <div className={styles.who}>
      {person && <span>{person.name}</span>}
      {matchKind === 'guest' && (
        <Badge color="accent">{_({ id: 'participant.guest', message: 'Guest' })}</Badge>
      )}
      {!known && !(canMatch && asking) && (
        <Badge color="warn">{_({ id: 'participant.unknown', message: 'Unknown' })}</Badge>
      )}
      {canMatch && known && (matchKind === 'confirmed' || matchKind === 'guest') && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={match.busy}
          onClick={() => void say({ guest: false })}
        >
          {_({ id: 'participant.change', message: 'Change' })}
        </Button>
      )}
      {canMatch && asking && !known && !choosing && (
        <>
          {suggestion && (
            <Button
              size="compact-md"
              variant="light"
              loading={match.busy}
              onClick={() => void say({ personId: suggestion.id })}
            >
              {_({ id: 'participant.confirm', message: 'It is {name}', values: { name: suggestion.name } })}
            </Button>
          )}
          <Button size="compact-md" variant="default" onClick={() => setChoosing(true)}>
            {_({ id: 'participant.choose', message: 'Choose a person' })}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            loading={match.busy}
            onClick={() => void say({ guest: true })}
          >
            {_({ id: 'participant.isGuest', message: 'A guest' })}
          </Button>
        </>
      )}
      {canMatch && asking && !known && choosing && (
        <PersonChoice
          cohortId={cohortId}
          shownName={participant.name}
          busy={match.busy}
          onChoose={(personId) => void say({ personId })}
          onCancel={() => setChoosing(false)}
        />
      )}
      {match.failure && <FailureNote failure={match.failure} />}
    </div>
  );
}
