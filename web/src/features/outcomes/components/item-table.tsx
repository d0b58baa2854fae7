import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { DataTable } from '../../../ui/data-table.js';
import type { Figures } from '../report-page.js';
import { Cell } from './cell.js';
import { pAlone, useFigureText } from './figure-text.js';

/** Questions that stand by themselves, in figures. */
export function ItemTable({ items }: { items: Figures['items'] }) {
  const { _ } = useLingui();
  const figure = useFigureText();
  const numeric = true;
  return (
    <DataTable
      wide
      label={_({ id: 'release.items.table', message: 'Single questions in figures' })}
      head={[
        _({ id: 'figure.question', message: 'Question' }),
        { text: _({ id: 'figure.n', message: 'n' }), numeric },
        { text: _({ id: 'figure.before.mean', message: 'Before: mean' }), numeric },
        { text: _({ id: 'figure.now.mean', message: 'Now: mean' }), numeric },
        { text: _({ id: 'figure.change.mean', message: 'Change' }), numeric },
        { text: _({ id: 'figure.wilcoxon.p', message: 'Signed-rank p' }), numeric },
        { text: _({ id: 'figure.holm', message: 'p adjusted (Holm)' }), numeric },
      ]}
    >
      {items.map((item) => (
        <Table.Tr key={item.code}>
          <Table.Th scope="row">{item.title}</Table.Th>
          <Cell main={figure.number(item.n, 0)} />
          <Cell main={figure.number(item.before.mean, item.decimals)} />
          <Cell main={figure.number(item.now.mean, item.decimals)} />
          <Cell main={figure.signed(item.difference.mean, item.decimals)} />
          <Cell main={pAlone(item.wilcoxon.pText)} />
          <Cell main={pAlone(item.pHolmText)} />
        </Table.Tr>
      ))}
    </DataTable>
  );
}
