import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { DataTable } from '../../../ui/data-table.js';
import type { Figures } from '../report-page.js';
import { Cell } from './cell.js';
import { useFigureText, WITHHELD } from './figure-text.js';

type Scale = Figures['scales'][number];

/** A row: a figure's name, and its text for a scale, with what belongs to it below. */
interface Row {
  readonly name: string;
  readonly of: (scale: Scale) => { main: string; second?: string | null };
}

/** The scales in figures, a column each: a report has few of them, and each has many figures. */
export function ScaleTable({ scales }: { scales: readonly Scale[] }) {
  const { _ } = useLingui();
  const rows = useRows();
  if (scales.length === 0) return null;
  return (
    <DataTable
      wide
      label={_({ id: 'release.scales.table', message: 'Scales in figures' })}
      head={[
        _({ id: 'figure', message: 'Figure' }),
        ...scales.map((scale) => ({ key: scale.code, text: scale.title, numeric: true })),
      ]}
    >
      {rows.map((row) => (
        <Table.Tr key={row.name}>
          <Table.Th scope="row">{row.name}</Table.Th>
          {scales.map((scale) => (
            <Cell key={scale.code} {...row.of(scale)} />
          ))}
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function useRows(): Row[] {
  const { _ } = useLingui();
  const figure = useFigureText();
  const meanAndSd = ({ mean, sd }: Scale['now'], digits: number) =>
    sd === null
      ? figure.number(mean, digits)
      : `${figure.number(mean, digits)} (${figure.number(sd, digits)})`;
  const p = (text: string | null) => text && _({ id: 'figure.p', message: 'p {p}', values: { p: text } });
  return [
    { name: _({ id: 'figure.n', message: 'n' }), of: ({ n }) => ({ main: figure.number(n, 0) }) },
    {
      name: _({ id: 'figure.before', message: 'Before: mean (SD)' }),
      of: ({ before, decimals }) => ({ main: meanAndSd(before, decimals) }),
    },
    {
      name: _({ id: 'figure.now', message: 'Now: mean (SD)' }),
      of: ({ now, decimals }) => ({ main: meanAndSd(now, decimals) }),
    },
    {
      name: _({ id: 'figure.change', message: 'Change, 95 % CI' }),
      of: ({ difference, decimals }) => ({
        main: figure.signed(difference.mean, decimals),
        second: figure.range(difference.ci95, decimals),
      }),
    },
    {
      name: _({ id: 'figure.t', message: 'Paired t' }),
      of: ({ t }) => ({
        main: t.statistic === null ? WITHHELD : `t(${t.df}) = ${figure.number(t.statistic, 2)}`,
        second: p(t.pText),
      }),
    },
    {
      name: _({ id: 'figure.wilcoxon', message: 'Signed-rank test' }),
      of: ({ wilcoxon }) => ({ main: p(wilcoxon.pText) ?? WITHHELD }),
    },
    {
      name: _({ id: 'figure.dz', message: 'Effect size dz, 95 % CI' }),
      of: ({ dz, dzCi95 }) => ({ main: figure.number(dz, 2), second: figure.range(dzCi95, 2) }),
    },
    {
      name: _({ id: 'figure.moved', message: 'Better / same / worse' }),
      of: ({ improved, unchanged, worsened }) => {
        const counts = [improved, unchanged, worsened];
        return {
          main: counts.every((c) => c === null)
            ? WITHHELD
            : counts.map((c) => figure.number(c, 0)).join(' / '),
        };
      },
    },
  ];
}
