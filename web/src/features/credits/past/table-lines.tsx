import { useLingui } from '@lingui/react';
import { Button, Group, Table } from '@mantine/core';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Section } from '../../../ui/section.js';
import { Day } from '../transcript/day.js';
import { PastImportQuery } from './past.graphql.js';
import { linesOf } from './table-actions.js';
import type { PastTable, Verdict } from './table-page.js';
import { WhoIsIt } from './who-is-it.js';
import { PAST_VERDICTS } from './words.js';

interface TableLinesProps {
  table: PastTable;
  verdict: Verdict | undefined;
  onVerdict: (verdict: Verdict | undefined) => void;
}

/** The lines of a table, all of them or those that stand in one way. */
export function TableLines({ table, verdict, onVerdict }: TableLinesProps) {
  const { _ } = useLingui();
  const variables = { id: table.id, verdict: verdict ?? null };
  const pages = usePages(table.records, PastImportQuery, variables, (data) => data.pastImport.records);
  const shown = (Object.keys(PAST_VERDICTS) as Verdict[]).filter((one) => linesOf(table, one) > 0);
  if (shown.length === 0) return null;
  const title = _({ id: 'pastCredit.lines.title', message: 'Lines' });
  return (
    <Section title={title}>
      <Group
        gap="xs"
        mb="md"
        role="group"
        aria-label={_({ id: 'pastCredit.show', message: 'Which lines are shown' })}
      >
        <Button
          size="sm"
          variant={verdict ? 'default' : 'filled'}
          aria-pressed={!verdict}
          onClick={() => onVerdict(undefined)}
        >
          {_({ id: 'pastCredit.all', message: 'All ({lines})', values: { lines: table.lines } })}
        </Button>
        {shown.map((one) => (
          <Button
            key={one}
            size="sm"
            variant={verdict === one ? 'filled' : 'default'}
            aria-pressed={verdict === one}
            onClick={() => onVerdict(one)}
          >
            {PAST_VERDICTS[one] && _(PAST_VERDICTS[one])} ({linesOf(table, one)})
          </Button>
        ))}
      </Group>
      <DataTable
        label={title}
        head={[
          { text: _({ id: 'list.line', message: 'Line' }), numeric: true, roomy: true },
          _({ id: 'field.name', message: 'Name' }),
          { text: _({ id: 'ledger.session', message: 'Session' }), roomy: true },
          { text: _({ id: 'ledger.credit', message: 'Credit' }), numeric: true, roomy: true },
          _({ id: 'list.what', message: 'What happens' }),
        ]}
      >
        {pages.nodes.map((record) => (
          <OneLine key={record.id} record={record} settable={isSettable(table)} />
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </Section>
  );
}

function isSettable({ state }: PastTable): boolean {
  return state === 'preview' || state === 'committed';
}

function OneLine({ record, settable }: { record: PastTable['records']['nodes'][number]; settable: boolean }) {
  const { _ } = useLingui();
  const { line, name, email, title, heldOn, creditType, amount, problem, verdict, personName } = record;
  const words = PAST_VERDICTS[verdict];
  const session = (
    <>
      {title}
      {heldOn && (
        <>
          {' · '}
          <Day day={heldOn} />
        </>
      )}
    </>
  );
  return (
    <Table.Tr>
      <Table.Td ta="end" className={roomyCell}>
        {line}
      </Table.Td>
      <Table.Th scope="row">
        {name}
        {email && <SecondLine>{email}</SecondLine>}
        <SecondLine tight>{session}</SecondLine>
        {amount && (
          <SecondLine tight>
            {amount} {creditType}
          </SecondLine>
        )}
      </Table.Th>
      <Table.Td className={roomyCell}>{session}</Table.Td>
      <Table.Td ta="end" className={roomyCell}>
        {amount}
        <SecondLine>{creditType}</SecondLine>
      </Table.Td>
      <Table.Td>
        {words && _(words)}
        {problem && <SecondLine>{problem}</SecondLine>}
        {personName && personName !== name && <SecondLine>{personName}</SecondLine>}
        {settable && (verdict === 'suggested' || verdict === 'unmatched') && <WhoIsIt record={record} />}
      </Table.Td>
    </Table.Tr>
  );
}
