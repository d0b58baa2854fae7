import { useLingui } from '@lingui/react';
import styles from './credits.module.css';
import { NATURES } from './words.js';

/** What somebody stated of their financial relationships. */
export interface Disclosure {
  readonly expiresAt: string;
  /** Whether the CE office has dealt with it; left out where that is not told. */
  readonly mitigated?: boolean;
  readonly relationships: readonly {
    readonly company: string;
    readonly natures: readonly string[];
    readonly ended: boolean;
  }[];
}

/** It in words: the companies with what each relationship consists of, or that there are none. */
export function Disclosed({ of: { relationships, mitigated } }: { of: Disclosure }) {
  const { _ } = useLingui();
  if (relationships.length === 0)
    return <>{_({ id: 'disclosed.none', message: 'No financial relationships to disclose.' })}</>;
  return (
    <>
      {_({ id: 'disclosed.some', message: 'Financial relationships:' })}
      <ul className={styles.companies}>
        {relationships.map(({ company, natures, ended }) => (
          <li key={company}>
            {company} (
            {natures
              .map((nature) => NATURES[nature])
              .map((words) => (words ? _(words).toLowerCase() : ''))
              .join(', ')}
            {ended && `; ${_({ id: 'disclosed.ended', message: 'ended' })}`})
          </li>
        ))}
      </ul>
      {mitigated && (
        <span>
          {_({
            id: 'disclosed.mitigated',
            message:
              'Mitigated: the continuing-education office has seen to it that they have no influence on what is taught.',
          })}
        </span>
      )}
    </>
  );
}
