import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './link-list.module.css';

/** One row of a list of places. */
export interface LinkRow {
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly link: Pick<LinkProps, 'to' | 'params'>;
}

/** Places to go to, each a row wide enough for a thumb. */
export function LinkList({ rows, label }: { rows: readonly LinkRow[]; label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <Link {...row.link} className={styles.link}>
            {row.title}
          </Link>
          {row.note && <span className={styles.note}>{row.note}</span>}
        </li>
      ))}
    </ul>
  );
}
