import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import rows from '../../../ui/row-list.module.css';
import styles from '../session-page.module.css';

/** Something to read or look at. */
export interface Material {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly size: number | null;
}

/** Materials as links; `aside` is what can be done with each. */
export function MaterialList({
  materials,
  aside,
}: {
  materials: readonly Material[];
  aside?: (material: Material) => ReactNode;
}) {
  return (
    <ul className={rows.list}>
      {materials.map((material) => (
        <li key={material.id} className={`${rows.row} ${styles.withAside}`}>
          <span>
            <a href={material.url ?? `/files/${material.fileId}`} className={styles.link}>
              {material.title}
            </a>{' '}
            <span className={rows.note}>
              <WhereItIs material={material} />
            </span>
          </span>
          {aside?.(material)}
        </li>
      ))}
    </ul>
  );
}

function WhereItIs({ material: { url, fileName, size } }: { material: Material }) {
  const { i18n } = useLingui();
  if (url) return URL.canParse(url) ? new URL(url).hostname : null;
  const kilobytes = i18n.number(Math.max(1, Math.round((size ?? 0) / 1000)), {
    style: 'unit',
    unit: 'kilobyte',
  });
  return `${fileName ?? ''}${size ? `, ${kilobytes}` : ''}`;
}
