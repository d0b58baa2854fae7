import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './data-table.module.css';

/** A head cell: words, and what is special about its column. */
export type Head =
  | string
  | {
      readonly text: string;
      /** What stands there in the place of the words, such as a link that says the same. */
      readonly content?: ReactNode;
      /** Where two columns bear the same words. */
      readonly key?: string;
      /** Figures stand below it. */
      readonly numeric?: boolean;
      /** The column is left out where there is little room; its cells bear `roomyCell`. */
      readonly roomy?: boolean;
    };

interface DataTableProps {
  /** Names the table to whoever cannot see where it stands. */
  label: string;
  head: readonly Head[];
  children: ReactNode;
  /** Keeps the first column in sight while the others move. */
  wide?: boolean;
  /** Keeps the head in sight while the rows move, where they are more than the screen holds. */
  tall?: boolean;
}

/** The class of cells that are left out where there is little room. */
export const roomyCell = styles.roomy;

/** A table that scrolls within itself, by keyboard too, and never moves the page sideways. */
export function DataTable({ label, head, children, wide = false, tall = false }: DataTableProps) {
  const frame = [wide ? styles.wide : styles.frame, tall && styles.tall].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a table's frame is no set of fields.
    <div role="group" className={frame} aria-label={label} tabIndex={0}>
      <Table verticalSpacing="sm" horizontalSpacing="md" className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {head.map((given) => {
              const cell = typeof given === 'string' ? { text: given } : given;
              return (
                <Table.Th
                  key={cell.key ?? cell.text}
                  scope="col"
                  ta={cell.numeric ? 'end' : undefined}
                  className={cell.roomy ? styles.roomy : undefined}
                >
                  {cell.content ?? cell.text}
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

/** What stands below the main words of a cell; `tight` where a roomy column would say it if there were room. */
export function SecondLine({ children, tight = false }: { children: ReactNode; tight?: boolean }) {
  return <span className={tight ? `${styles.second} ${styles.tight}` : styles.second}>{children}</span>;
}
