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
  readonly forFaculty: boolean;
  /** Who teaches and added it. */
  readonly from: string | null;
}

/** Materials as links; `aside` is what can be done with each. */
export function MaterialList<M extends Material>({
  materials,
  aside,
  onFile,
}: {
  materials: readonly M[];
  aside?: (material: M) => ReactNode;
  /** Fetches a file where its address alone does not do. */
  onFile?: (material: M) => void;
}) {
  return (
    <ul className={rows.list}>
      {materials.map((material) => (
        <li key={material.id} className={`${rows.row} ${styles.withAside}`}>
          <span>
            {onFile && !material.url ? (
              <button type="button" className={styles.linkButton} onClick={() => onFile(material)}>
                {material.title}
              </button>
            ) : (
              <a href={material.url ?? `/files/${material.fileId}`} className={styles.link}>
                {material.title}
              </a>
            )}{' '}
            <span className={rows.note}>
              <WhereItIs material={material} />
              <WhoseItIs material={material} />
            </span>
          </span>
          {aside?.(material)}
        </li>
      ))}
    </ul>
  );
}

function WhoseItIs({ material: { forFaculty, from } }: { material: Material }) {
  const { _ } = useLingui();
  return (
    <>
      {from && ` · ${_({ id: 'material.from', message: 'from {name}', values: { name: from } })}`}
      {forFaculty && ` · ${_({ id: 'material.forFaculty', message: 'for the faculty alone' })}`}
    </>
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
