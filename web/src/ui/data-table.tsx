import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './data-table.module.css';

/** A head cell: words, and whether figures stand below it. */
export type Head = string | { readonly text: string; readonly numeric: true };

interface DataTableProps {
  /** Names the table to whoever cannot see where it stands. */
  label: string;
  head: readonly Head[];
  children: ReactNode;
  /** Keeps the first column in sight while the others move. */
  wide?: boolean;
}

/** A table that scrolls within itself, by keyboard too, and never moves the page sideways. */
export function DataTable({ label, head, children, wide = false }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div role="group" className={wide ? styles.wide : styles.frame} aria-label={label} tabIndex={0}>
      <Table verticalSpacing="sm" horizontalSpacing="md" className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {head.map((cell) => {
              const { text, numeric } = typeof cell === 'string' ? { text: cell, numeric: false } : cell;
              return (
                <Table.Th key={text} scope="col" ta={numeric ? 'end' : undefined}>
                  {text}
                </Table.Th>
              );
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}
