import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { DataTable } from '../../../ui/data-table.js';
import { Section } from '../../../ui/section.js';
import { PROFESSIONS } from '../../identity/professions.js';
import styles from '../outcomes.module.css';
import type { Figures } from '../report-page.js';
import { Cell } from './cell.js';
import { useFigureText } from './figure-text.js';

/** The scales in parts of the group, where enough people answered; nothing where none may be shown. */
export function Breakdowns({ figures }: { figures: Figures }) {
  const { _ } = useLingui();
  const dimensions = [...new Set(figures.breakdowns.map(({ dimension }) => dimension))];
  if (dimensions.length === 0) return null;
  const titles: Readonly<Record<string, string>> = {
    profession: _({ id: 'breakdown.profession', message: 'By profession' }),
    sessions: _({ id: 'breakdown.sessions', message: 'By sessions attended' }),
  };
  return (
    <Section title={_({ id: 'release.breakdowns', message: 'Parts of the group' })}>
      {dimensions.map((dimension) => (
        <div key={dimension}>
          <h3 className={styles.subtitle}>{titles[dimension] ?? dimension}</h3>
          <DimensionTable
            label={titles[dimension] ?? dimension}
            parts={figures.breakdowns.filter((part) => part.dimension === dimension)}
            digits={Object.fromEntries(figures.scales.map(({ code, decimals }) => [code, decimals]))}
          />
        </div>
      ))}
    </Section>
  );
}

interface DimensionTableProps {
  label: string;
  parts: Figures['breakdowns'];
  /** Digits behind the point, by the code of the scale. */
  digits: Readonly<Record<string, number>>;
}

function DimensionTable({ label, parts, digits }: DimensionTableProps) {
  const { _ } = useLingui();
  const figure = useFigureText();
  const numeric = true;
  const named = (category: string) =>
    category
      .split(', ')
      .map((part) => PROFESSIONS[part.replaceAll(' ', '_')])
      .map((name, index) => (name ? _(name) : category.split(', ')[index]))
      .join(', ');
  return (
    <DataTable
      wide
      label={label}
      head={[
        _({ id: 'breakdown.part', message: 'Part' }),
        _({ id: 'figure.scale', message: 'Scale' }),
        { text: _({ id: 'figure.n', message: 'n' }), numeric },
        { text: _({ id: 'figure.before.mean', message: 'Before: mean' }), numeric },
        { text: _({ id: 'figure.now.mean', message: 'Now: mean' }), numeric },
        { text: _({ id: 'figure.change', message: 'Change, 95 % CI' }), numeric },
      ]}
    >
      {parts.flatMap(({ category, scales }) =>
        scales.map((cell) => (
          <Table.Tr key={`${category} ${cell.code}`}>
            <Table.Th scope="row">{named(category)}</Table.Th>
            <Table.Td>{cell.title}</Table.Td>
            <Cell main={figure.number(cell.n, 0)} />
            <Cell main={figure.number(cell.before.mean, digits[cell.code] ?? 1)} />
            <Cell main={figure.number(cell.now.mean, digits[cell.code] ?? 1)} />
            <Cell
              main={figure.signed(cell.difference.mean, digits[cell.code] ?? 1)}
              second={figure.range(cell.difference.ci95, digits[cell.code] ?? 1)}
            />
          </Table.Tr>
        )),
      )}
    </DataTable>
  );
}
