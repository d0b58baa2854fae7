import { useLingui } from '@lingui/react';
import { Alert, Card, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { MergesQuery, UndoMerge } from './duplicates.graphql.js';
import styles from './duplicates.module.css';

type Merges = ResultOf<typeof MergesQuery>['merges'];
type Merge = Merges['nodes'][number];

/** Who was joined in a hub, and taking them apart again. */
export function MergesSection({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const asked = useQuery({ query: MergesQuery, variables: { hubId }, requestPolicy: 'cache-and-network' });
  return (
    <Section title={_({ id: 'merges.title', message: 'Accounts that were joined' })}>
      <Answer of={asked}>
        {({ merges }) =>
          merges.nodes.length > 0 ? (
            <List hubId={hubId} first={merges} />
          ) : (
            <Empty title={_({ id: 'merges.none', message: 'None so far' })} />
          )
        }
      </Answer>
    </Section>
  );
}

function List({ hubId, first }: { hubId: string; first: Merges }) {
  const pages = usePages(first, MergesQuery, { hubId }, (data) => data.merges);
  return (
    <>
      <Stack component="ul" gap="md" className={styles.cards}>
        {pages.nodes.map((merge) => (
          <MergeCard key={merge.id} merge={merge} />
        ))}
      </Stack>
      <MorePages pages={pages} />
    </>
  );
}

function MergeCard({ merge }: { merge: Merge }) {
  const { _ } = useLingui();
  const undo = useCommand(UndoMerge, ['DuplicateConnection', 'MergeConnection', 'EnrollmentConnection']);
  const [told, setTold] = useState<string>();
  const { stay, go, byName, undoneAt } = merge;
  const run = async () => {
    const done = (await undo.run({ mergeId: merge.id }))?.undoMerge;
    if (done?.__typename === 'UndoImpossible') setTold(done.message);
    if (done?.__typename === 'PeopleParted' && done.left > 0)
      setTold(
        _({
          id: 'merges.left',
          message:
            '{left, plural, one {# entry was} other {# entries were}} changed since, and stayed where it was.',
          values: { left: done.left },
        }),
      );
  };
  return (
    <Card component="li" withBorder padding="lg">
      <h3 className={styles.name}>
        {_({
          id: 'merges.into',
          message: '{go} is now in {stay}',
          values: { go: go.email || go.name, stay: stay.email || stay.name },
        })}
      </h3>
      <p className={styles.line}>
        {byName ?? ''} · <When at={merge.mergedAt} />
      </p>
      {undoneAt ? (
        <p className={styles.line}>
          {_({ id: 'merges.undone', message: 'Taken apart again' })} · <When at={undoneAt} />
        </p>
      ) : merge.whyNotUndone ? (
        <p className={styles.line}>{merge.whyNotUndone}</p>
      ) : (
        <>
          <p className={styles.line}>
            {_({ id: 'merges.until', message: 'Can be undone until' })}{' '}
            <When at={merge.undoableUntil} detail="day" />
          </p>
          <Group mt="md">
            <ConfirmButton
              label={_({ id: 'merges.undo', message: 'Undo' })}
              spoken={_({
                id: 'merges.undo.of',
                message: 'Undo: {go} and {stay}',
                values: { go: go.email, stay: stay.email },
              })}
              question={_({
                id: 'merges.undo.sure',
                message: 'Take them apart? What came since stays with {stay}.',
                values: { stay: stay.email },
              })}
              confirm={_({ id: 'merges.undo.yes', message: 'Yes, take them apart' })}
              busy={undo.busy}
              onConfirm={() => void run()}
            />
          </Group>
        </>
      )}
      {undo.failure && <FailureNote failure={undo.failure} />}
      <div role="status">{told && <Alert mt="sm">{told}</Alert>}</div>
    </Card>
  );
}
