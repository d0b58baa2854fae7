import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { FailureNote } from '../../../ui/states.js';
import styles from '../attendance.module.css';
import { PersonChoice } from './person-choice.js';

/** What is said of somebody: whom they are, or that they are a guest; `guest: false` takes it back. */
export interface Saying {
  readonly personId?: string;
  readonly guest?: boolean;
}

/** Somebody in a report or list, as far as it is known who they are. */
export interface Recognised {
  readonly id: string;
  readonly name: string;
  readonly matchKind: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly suggestion: { readonly id: string; readonly name: string } | null;
}

/** What there is to know of asking who somebody is. */
export interface Asking {
  participant: Recognised;
  cohortId: string;
  canMatch: boolean;
  /** Whether this row is among those that ask; elsewhere whoever is unknown is only named so. */
  asking: boolean;
}

interface WhoIsItProps extends Asking {
  say: (said: Saying) => Promise<unknown>;
  busy: boolean;
  failure: Failure | undefined;
}

/** How somebody is known where no rule tells it at a glance. */
const HOW: Readonly<Record<string, MessageDescriptor>> = {
  alias: { id: 'match.alias', message: 'known by an earlier match' },
  registrant: { id: 'match.registrant', message: 'known by their registration' },
};
/** May be said otherwise: what a facilitator said, and what is known from before. */
const CHANGEABLE = new Set(['confirmed', 'guest', 'alias', 'registrant']);

/** Says who a participant is, or asks: a suggestion to confirm, a person to choose, or a guest. */
export function WhoIsIt({ participant, cohortId, canMatch, asking, say, busy, failure }: WhoIsItProps) {
  const { _ } = useLingui();
  const [choosing, setChoosing] = useState(false);
  const { person, suggestion, matchKind } = participant;
  const known = person !== null || matchKind === 'guest';
  return (
    <div className={styles.who}>
      {person && <span>{person.name}</span>}
      {person && matchKind && HOW[matchKind] && <span className={styles.flags}>{_(HOW[matchKind])}</span>}
      {matchKind === 'guest' && (
        <Badge color="accent">{_({ id: 'participant.guest', message: 'Guest' })}</Badge>
      )}
      {!known && !(canMatch && asking) && (
        <Badge color="warn">{_({ id: 'participant.unknown', message: 'Unknown' })}</Badge>
      )}
      {canMatch && known && CHANGEABLE.has(matchKind ?? '') && (
        <Button variant="subtle" size="compact-sm" loading={busy} onClick={() => void say({ guest: false })}>
          {_({ id: 'participant.change', message: 'Change' })}
        </Button>
      )}
      {canMatch && asking && !known && !choosing && (
        <>
          {suggestion && (
            <Button
              size="compact-md"
              variant="light"
              loading={busy}
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
            loading={busy}
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
          busy={busy}
          onChoose={(personId) => void say({ personId })}
          onCancel={() => setChoosing(false)}
        />
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
