import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Empty } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { LedgerQuery } from './ledger.graphql.js';
import styles from './ledger.module.css';
import type { LedgerHub, Looked } from './ledger-page.js';
import { KINDS, REASONS, signed } from './words.js';

interface LedgerTableProps {
  hub: LedgerHub;
  filter: { person?: string; sessionId?: string };
  onSession: (session: Looked['session']) => void;
}

/** The entries of a ledger, the last one first, page after page. */
export function LedgerTable({ hub, filter, onSession }: LedgerTableProps) {
  const { _ } = useLingui();
  const variables = { hubId: hub.id, filter };
  const pages = usePages(hub.creditLedger, LedgerQuery, variables, (data) => data.hub.creditLedger);
  if (!hub.creditLedgerHead)
    return (
      <Empty title={_({ id: 'ledger.empty', message: 'No credit was awarded yet' })}>
        {_({ id: 'ledger.empty.words', message: 'Each award will stand here, with who made it and when.' })}
      </Empty>
    );
  if (pages.nodes.length === 0)
    return <Empty title={_({ id: 'trail.none', message: 'Nothing fits what you look for' })}>{null}</Empty>;
  return (
    <>
      <DataTable
        label={_({ id: 'ledger.entries', message: 'Entries' })}
        head={[
          { text: _({ id: 'ledger.number', message: 'No.' }), numeric: true },
          _({ id: 'ledger.what', message: 'What' }),
          { text: _({ id: 'ledger.credit', message: 'Credit' }), numeric: true },
          { text: _({ id: 'ledger.session', message: 'Session' }), roomy: true },
          { text: _({ id: 'ledger.by', message: 'By' }), roomy: true },
        ]}
      >
        {pages.nodes.map((entry) => (
          <Entry key={entry.id} entry={entry} onSession={onSession} />
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}

type Node = LedgerHub['creditLedger']['nodes'][number];

function Entry({ entry, onSession }: { entry: Node; onSession: LedgerTableProps['onSession'] }) {
  const { _ } = useLingui();
  const kind = KINDS[entry.kind];
  const reason = entry.reason && REASONS[entry.reason];
  const by = entry.actorName ?? _({ id: 'trail.system', message: 'Spokewell itself' });
  const session = <OfSession entry={entry} onSession={onSession} />;
  return (
    <Table.Tr>
      <Table.Td ta="end" className={styles.figure}>
        {entry.sequence}
      </Table.Td>
      <Table.Td>
        {entry.personName}
        <SecondLine>
          {kind ? _(kind) : entry.kind}
          {entry.changes !== null &&
            ` · ${_({ id: 'ledger.changes', message: 'changes no. {number}', values: { number: entry.changes } })}`}
          {reason && ` · ${_(reason)}`}
        </SecondLine>
        <SecondLine>
          <When at={entry.at} />
        </SecondLine>
        <SecondLine tight>{session}</SecondLine>
        <SecondLine tight>{by}</SecondLine>
      </Table.Td>
      <Table.Td ta="end" className={styles.figure}>
        {signed(entry.amount)}
        <SecondLine>{entry.creditType}</SecondLine>
      </Table.Td>
      <Table.Td className={roomyCell}>{session}</Table.Td>
      <Table.Td className={roomyCell}>{by}</Table.Td>
    </Table.Tr>
  );
}

function OfSession({
  entry: { sessionId, sessionTitle },
  onSession,
}: {
  entry: Node;
  onSession: LedgerTableProps['onSession'];
}) {
  const { _ } = useLingui();
  if (!sessionId) return <>{_({ id: 'ledger.imported', message: 'Imported, from before' })}</>;
  const title = sessionTitle ?? _({ id: 'ledger.untitled', message: 'A session' });
  return (
    <button
      type="button"
      className={styles.session}
      aria-label={_({
        id: 'ledger.onlyThis',
        message: '{title}: show this session alone',
        values: { title },
      })}
      onClick={() => onSession({ id: sessionId, title })}
    >
      {title}
    </button>
  );
}
