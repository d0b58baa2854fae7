import { useLingui } from '@lingui/react';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { CohortsQuery } from '../cohorts.graphql.js';

interface BulkBarProps {
  cohort: { id: string; programId: string };
  count: number;
  busy: boolean;
  run: (action: string, toCohortId?: string) => Promise<void>;
}

/** What can be done with the people who are picked. */
export function BulkBar({ cohort, count, busy, run }: BulkBarProps) {
  const { _ } = useLingui();
  const [to, setTo] = useState('');
  const [{ data }] = useQuery({ query: CohortsQuery, variables: { programId: cohort.programId } });
  const others =
    data?.cohorts.nodes.filter(({ id, viewerCan }) => id !== cohort.id && viewerCan.manage) ?? [];
  if (count === 0) return null;
  return (
    <Group
      gap="sm"
      align="end"
      my="md"
      role="group"
      aria-label={_({
        id: 'roster.picked',
        message: '{count, plural, one {# person is} other {# people are}} picked',
        values: { count },
      })}
    >
      <Button size="compact-md" variant="default" disabled={busy} onClick={() => void run('approve')}>
        {_({ id: 'roster.approve', message: 'Approve' })}
      </Button>
      <Button size="compact-md" variant="default" disabled={busy} onClick={() => void run('decline')}>
        {_({ id: 'roster.decline', message: 'Decline' })}
      </Button>
      <Button size="compact-md" variant="default" disabled={busy} onClick={() => void run('invite')}>
        {_({ id: 'roster.invite', message: 'Invite again' })}
      </Button>
      <ConfirmButton
        quiet
        busy={busy}
        label={_({ id: 'withdraw', message: 'Withdraw' })}
        question={_({
          id: 'roster.withdraw.question',
          message: 'Withdraw {count, plural, one {# person} other {# people}}?',
          values: { count },
        })}
        confirm={_({ id: 'withdraw.confirm', message: 'Yes, withdraw' })}
        onConfirm={() => void run('withdraw')}
      />
      {others.length > 0 && (
        <>
          <NativeSelect
            label={_({ id: 'roster.to', message: 'Other cohort' })}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            data={[
              { value: '', label: _({ id: 'roster.to.none', message: 'Choose' }) },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button variant="default" disabled={busy || !to} onClick={() => void run('move', to)}>
            {_({ id: 'roster.move', message: 'Move' })}
          </Button>
        </>
      )}
    </Group>
  );
}
