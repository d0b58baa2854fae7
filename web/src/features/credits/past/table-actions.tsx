import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { FailureNote } from '../../../ui/states.js';
import { CommitPastImport, ConfirmSuggestions, UndoPastImport } from './past.graphql.js';
import styles from './past.module.css';
import type { PastTable, Verdict } from './table-page.js';

const TOUCHED = ['PastImport', 'PastRecord', 'PastRecordConnection'];

/** How many lines of a table stand so. */
export function linesOf({ counts }: PastTable, verdict: Verdict): number {
  return counts.find((count) => count.verdict === verdict)?.lines ?? 0;
}

/** What can be done with a table as a whole. */
export function TableActions({ table }: { table: PastTable }) {
  const { _ } = useLingui();
  const commit = useCommand(CommitPastImport, TOUCHED);
  const confirm = useCommand(ConfirmSuggestions, TOUCHED);
  const undo = useCommand(UndoPastImport, TOUCHED);
  const variables = { pastImportId: table.id };
  const failure = commit.failure ?? confirm.failure ?? undo.failure;
  const [ready, suggested] = [linesOf(table, 'ready'), linesOf(table, 'suggested')];
  const settled = linesOf(table, 'awarded') + linesOf(table, 'revoked');
  const moving = table.state === 'running' || table.state === 'undoing';
  return (
    <div className={styles.actions}>
      <Group gap="sm">
        {table.state === 'preview' && (
          <Button disabled={ready === 0} loading={commit.busy} onClick={() => void commit.run(variables)}>
            {_({
              id: 'pastCredit.commit',
              message: 'Award {ready, plural, one {# line} other {# lines}}',
              values: { ready },
            })}
          </Button>
        )}
        {table.state === 'preview' && suggested > 0 && (
          <Button variant="default" loading={confirm.busy} onClick={() => void confirm.run(variables)}>
            {_({
              id: 'pastCredit.confirm',
              message: 'Confirm {suggested, plural, one {# suggestion} other {all # suggestions}}',
              values: { suggested },
            })}
          </Button>
        )}
        {table.state === 'preview' && (
          <ConfirmButton
            label={_({ id: 'pastCredit.forget', message: 'Forget the table' })}
            question={_({ id: 'pastCredit.forget.question', message: 'Nothing of it is kept. Forget it?' })}
            confirm={_({ id: 'pastCredit.forget.yes', message: 'Forget it' })}
            busy={undo.busy}
            onConfirm={() => void undo.run(variables)}
          />
        )}
        {table.state === 'committed' && (
          <ConfirmButton
            label={_({ id: 'pastCredit.undo', message: 'Take it back' })}
            question={_({
              id: 'pastCredit.undo.question',
              message: 'All credit of this table is revoked, line by line in the ledger. Take it back?',
            })}
            confirm={_({ id: 'pastCredit.undo.yes', message: 'Revoke it all' })}
            busy={undo.busy}
            onConfirm={() => void undo.run(variables)}
          />
        )}
      </Group>
      <div role="status">
        {moving && (
          <>
            <p>
              {_({
                id: 'pastCredit.progress',
                message: '{settled} of {lines} lines are settled. You may leave this page and come back.',
                values: { settled, lines: table.lines },
              })}
            </p>
            <progress
              max={table.lines}
              value={settled}
              aria-label={_({ id: 'pastCredit.far', message: 'How far it is' })}
            />
          </>
        )}
      </div>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
