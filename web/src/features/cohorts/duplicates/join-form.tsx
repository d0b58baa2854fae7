import { useLingui } from '@lingui/react';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { PickField } from '../../../ui/pick-field.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { stateName } from '../roster/state-names.js';
import { MergePeople, MergePreviewQuery } from './duplicates.graphql.js';
import styles from './duplicates.module.css';
import { PASSES, UNTOLD } from './words.js';

type MergeAnswer = ResultOf<typeof MergePreviewQuery>['mergePreview'];
type Preview = Extract<MergeAnswer, { __typename: 'MergePreviewType' }>;

/** What joining two people comes to, who of them stays, and doing it. */
export function JoinForm({
  hubId,
  oneId,
  otherId,
  close,
}: {
  hubId: string;
  oneId: string;
  otherId: string;
  close: () => void;
}) {
  const [stayId, setStayId] = useState<string | null>(null);
  const asked = useQuery({
    query: MergePreviewQuery,
    variables: { hubId, oneId, otherId, stayId },
    requestPolicy: 'network-only',
  });
  // While another choice is worked out the earlier one stays in sight, and the focus where it is.
  const last = useRef<MergeAnswer>(undefined);
  last.current = asked[0].data?.mergePreview ?? last.current;
  const known = last.current;
  if (known?.__typename === 'MergePreviewType' && !asked[0].error)
    return (
      <Decision hubId={hubId} preview={known} working={asked[0].fetching} onStay={setStayId} close={close} />
    );
  return (
    <Answer of={asked}>
      {({ mergePreview }) =>
        mergePreview.__typename === 'MergeImpossible' && (
          <Alert color="warn" role="alert">
            {mergePreview.message}
          </Alert>
        )
      }
    </Answer>
  );
}

function Decision({
  hubId,
  preview,
  working,
  onStay,
  close,
}: {
  hubId: string;
  preview: Preview;
  /** Whether another choice is being worked out. */
  working: boolean;
  onStay: (id: string) => void;
  close: () => void;
}) {
  const { _ } = useLingui();
  const join = useCommand(MergePeople, ['DuplicateConnection', 'MergeConnection', 'EnrollmentConnection']);
  const [refused, setRefused] = useState<string>();
  const { stay, go, collisions } = preview;
  // Always in one order, so that a choice does not make the two change places.
  const sides = [stay, go].sort((a, b) => a.id.localeCompare(b.id));
  const submit = async () => {
    const done = (await join.run({ hubId, stayId: stay.id, goId: go.id }))?.mergePeople;
    if (done?.__typename === 'MergeImpossible') setRefused(done.message);
    else if (done) close();
  };
  return (
    <Stack gap="md">
      <PickField
        name="stays"
        label={_({ id: 'merge.stays', message: 'Which account stays?' })}
        initial={stay.id}
        onPick={onStay}
        picks={sides.map((side) => ({
          value: side.id,
          label: `${side.name}, ${side.email}`,
          description: side.lastSeenAt ? (
            <>
              {_({ id: 'merge.lastHere', message: 'Last here' })} <When at={side.lastSeenAt} detail="day" />
            </>
          ) : (
            <>
              {_({ id: 'merge.neverHere', message: 'Never signed in; known since' })}{' '}
              <When at={side.createdAt} detail="day" />
            </>
          ),
        }))}
      />
      <p className={styles.line}>
        {_({
          id: 'merge.stays.words',
          message:
            'Its name, address, profile and ways of signing in are kept. The other one’s address opens nothing any more.',
        })}
      </p>
      <div>
        <h4 className={styles.part}>
          {_({ id: 'merge.passes', message: 'What passes over to {email}', values: { email: stay.email } })}
        </h4>
        <Passing preview={preview} />
      </div>
      {collisions.length > 0 && (
        <div>
          <h4 className={styles.part}>{_({ id: 'merge.collides', message: 'Where both are' })}</h4>
          <ul className={styles.list}>
            {collisions.map(({ cohortName, becomes, ...states }) => (
              <li key={cohortName}>
                {states.stay === states.go
                  ? _({
                      id: 'merge.collision.same',
                      message: '{cohort}: both are {state}, and count once from then on',
                      values: { cohort: cohortName, state: _(stateName(becomes)).toLowerCase() },
                    })
                  : _({
                      id: 'merge.collision',
                      message: '{cohort}: {stay} and {go} become {becomes}',
                      values: {
                        cohort: cohortName,
                        stay: _(stateName(states.stay)).toLowerCase(),
                        go: _(stateName(states.go)).toLowerCase(),
                        becomes: _(stateName(becomes)).toLowerCase(),
                      },
                    })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.line}>
        {_({
          id: 'merge.promise',
          message:
            'Time at which both were in a session counts once. Roles and answers to surveys are not touched. Both addresses get mail about it, and you can undo it for 30 days.',
        })}
      </p>
      {join.failure && <FailureNote failure={join.failure} />}
      {refused && (
        <Alert color="warn" role="alert">
          {refused}
        </Alert>
      )}
      <Group gap="sm">
        <Button loading={join.busy || working} onClick={() => void submit()}>
          {_({ id: 'merge.do', message: 'Join them now' })}
        </Button>
        <Button variant="default" onClick={close}>
          {_({ id: 'merge.leave', message: 'Leave them' })}
        </Button>
      </Group>
    </Stack>
  );
}

function Passing({ preview }: { preview: Preview }) {
  const { _ } = useLingui();
  const told = preview.counts.filter(({ what }) => !UNTOLD.has(what));
  if (told.length === 0)
    return (
      <p className={styles.line}>
        {_({ id: 'merge.nothing', message: 'Nothing: it has nothing of its own.' })}
      </p>
    );
  return (
    <ul className={styles.list}>
      {told.map(({ what, rows }) => {
        const words = PASSES[what] ?? {
          id: 'merge.other',
          message: '{rows, plural, one {# further entry} other {# further entries}}',
        };
        return <li key={what}>{_({ ...words, values: { rows } })}</li>;
      })}
    </ul>
  );
}
