import { useLingui } from '@lingui/react';
import { When } from '../../../ui/when.js';
import styles from './designating.module.css';
import type { Designation } from './designation-section.js';

/** What was taken back or replaced: it stays on record. */
export function DesignationHistory({ past }: { past: readonly Designation[] }) {
  const { _ } = useLingui();
  if (past.length === 0) return null;
  return (
    <details className={styles.past}>
      <summary>{_({ id: 'designation.past', message: 'What was before' })}</summary>
      <ul>
        {past.map((one) => (
          <li key={one.id}>
            {one.name}
            {one.maximum && ` (${one.maximum})`}:{' '}
            {one.state === 'replaced'
              ? _({
                  id: 'designation.replacedBy',
                  message: 'replaced by {name}',
                  values: { name: one.endedByName ?? '' },
                })
              : _({
                  id: 'designation.withdrawnBy',
                  message: 'taken back by {name}',
                  values: { name: one.endedByName ?? '' },
                })}
            {one.endedAt && (
              <>
                {', '}
                <When at={one.endedAt} />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
