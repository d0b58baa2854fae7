import { useLingui } from '@lingui/react';
import styles from '../survey.module.css';
import type { Survey } from '../visit.js';

/** Where to find help after questions like these. */
export function Support({ sources }: { sources: Survey['support'] }) {
  const { _ } = useLingui();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="support" className={styles.promises}>
      <h2 id="support">{_({ id: 'survey.support', message: 'If you would like to talk to someone' })}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.title}>
            <strong>{source.title}</strong> {source.details}{' '}
            {source.url && (
              <a href={source.url} rel="noreferrer">
                {new URL(source.url).hostname}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
