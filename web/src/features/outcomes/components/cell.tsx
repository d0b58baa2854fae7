import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import styles from '../outcomes.module.css';
import { WITHHELD } from './figure-text.js';

/** A figure in a table, with what belongs to it below. A withheld one says so to whoever hears the table. */
export function Cell({ main, second }: { main: string; second?: string | null }) {
  const { _ } = useLingui();
  return (
    <Table.Td className={styles.figure}>
      {main === WITHHELD ? (
        <>
          <span aria-hidden>{main}</span>
          <span className="sw-hidden">{_({ id: 'figure.withheld', message: 'withheld' })}</span>
        </>
      ) : (
        main
      )}
      {second && <span className={styles.second}>{second}</span>}
    </Table.Td>
  );
}
