import { useLingui } from '@lingui/react';
import { Badge, Card, Group } from '@mantine/core';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { FailureNote } from '../../../ui/states.js';
import { professionName } from '../../identity/professions.js';
import { type DuplicatesQuery, KeepApart } from './duplicates.graphql.js';
import styles from './duplicates.module.css';
import { JoinForm } from './join-form.js';
import { EVIDENCE } from './words.js';

/** Two who may be one. */
export type Pair = ResultOf<typeof DuplicatesQuery>['possibleDuplicates']['nodes'][number];

/** Two people side by side, what speaks for their being one, and what can be done about it. */
export function PossiblePair({ hubId, pair }: { hubId: string; pair: Pair }) {
  const { _ } = useLingui();
  const apart = useCommand(KeepApart, ['DuplicateConnection']);
  const { one, other, evidence, cohortsOfBoth } = pair;
  const names = { one: one.name, other: other.name };
  return (
    <Card component="li" withBorder padding="lg">
      <div className={styles.sides}>
        <Side person={one} />
        <Side person={other} />
      </div>
      <Group gap="xs" mt="md" component="ul" className={styles.evidence}>
        {evidence.map((what) => {
          const words = EVIDENCE[what];
          return (
            <Badge key={what} component="li" color="accent">
              {words ? _({ ...words, values: { cohorts: cohortsOfBoth.join(', ') } }) : what}
            </Badge>
          );
        })}
      </Group>
      {apart.failure && <FailureNote failure={apart.failure} />}
      <Group gap="sm" mt="md" align="start">
        <ConfirmButton
          color="accent"
          label={_({ id: 'duplicate.apart', message: 'Not the same person' })}
          spoken={_({
            id: 'duplicate.apart.of',
            message: 'Not the same person: {one} and {other}',
            values: names,
          })}
          question={_({ id: 'duplicate.apart.sure', message: 'Never suggest these two again?' })}
          confirm={_({ id: 'duplicate.apart.yes', message: 'Yes, they are two people' })}
          busy={apart.busy}
          onConfirm={() => void apart.run({ hubId, oneId: one.id, otherId: other.id })}
        />
        <Disclosure
          inRow
          label={
            <>
              {_({ id: 'duplicate.join', message: 'Join them…' })}
              <span className="sw-hidden">
                {_({ id: 'duplicate.of', message: '{one} and {other}', values: names })}
              </span>
            </>
          }
        >
          {(close) => <JoinForm hubId={hubId} oneId={one.id} otherId={other.id} close={close} />}
        </Disclosure>
      </Group>
    </Card>
  );
}

function Side({ person }: { person: Pair['one'] }) {
  const { _ } = useLingui();
  const profession = professionName(person.profession);
  return (
    <div>
      <h3 className={styles.name}>{person.name}</h3>
      <p className={styles.line}>{person.email}</p>
      {profession && <p className={styles.line}>{_(profession)}</p>}
      <p className={styles.line}>{person.cohorts.join(', ')}</p>
    </div>
  );
}
