import { useLingui } from '@lingui/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useEveryone } from '../../cohorts/use-everyone.js';
import styles from '../attendance.module.css';

interface PersonChoiceProps {
  cohortId: string;
  /** The name in the report, for whom a person is chosen. */
  shownName: string;
  busy: boolean;
  onChoose: (personId: string) => void;
  onCancel: () => void;
}

/** Chooses one of the cohort's people. */
export function PersonChoice({ cohortId, shownName, busy, onChoose, onCancel }: PersonChoiceProps) {
  const { _ } = useLingui();
  const everyone = useEveryone(cohortId);
  const [personId, setPersonId] = useState('');
  const choices = everyone.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={styles.who}>
      <NativeSelect
        size="sm"
        aria-label={_({
          id: 'participant.choose.for',
          message: 'Who is {name}?',
          values: { name: shownName },
        })}
        autoFocus
        value={personId}
        onChange={(event) => setPersonId(event.target.value)}
        data={[{ value: '', label: _({ id: 'participant.choose', message: 'Choose a person' }) }, ...choices]}
      />
      <Button size="compact-md" disabled={personId === ''} loading={busy} onClick={() => onChoose(personId)}>
        {_({ id: 'participant.choose.this', message: 'That is who' })}
      </Button>
      <Button size="compact-md" variant="default" onClick={onCancel}>
        {_({ id: 'form.cancel', message: 'Cancel' })}
      </Button>
    </div>
  );
}
